declare const ISNAD_ENGINE: string | undefined

/** Version of the engine whose records these are: the package's, and the hash of what was built. */
export const engineVersion = (): string => (typeof ISNAD_ENGINE === 'string' ? ISNAD_ENGINE : 'development')
