import { ArabicPack } from './pack.ts'

let pack: ArabicPack | null = null

/** The one pack of a process: the tables are read once, when the first word comes, and shared by reading and finding. */
export const arabic = (): ArabicPack => (pack ??= new ArabicPack())
