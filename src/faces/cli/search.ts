import type { OpenStore } from '../../app/library.ts'
import { type Answer, type Answers, type Asked, QuestionError, search } from '../../app/search.ts'
import { between, type Dossier, who } from '../../app/who.ts'
import { answerCsv, answerLines, CSV_HEAD } from './answers.ts'
import { NOTHING_READ } from './exits.ts'
import { remark, write } from './out.ts'
import { withStore } from './store.ts'
import { cell } from './text/bidi.ts'

export interface AskFlags {
  store?: string
  format?: 'text' | 'json' | 'csv'
  lang: 'ar' | 'en'
  limit: number
  offset: number
}

/** `isnad search`. */
export async function searchCommand(
  words: string[],
  flags: AskFlags & Pick<Asked, 'as' | 'order'>,
  openStore: OpenStore,
): Promise<void> {
  const { as, order, limit, offset } = flags
  await withStore(openStore, flags.store, 'read', async (store) => {
    try {
      const found = await search(store, words.join(' '), { as, order, limit, offset })
      await print(found.answers, found, flags)
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error
      remark(error.message)
      process.exitCode = 2
    }
  })
}

export interface PeriodFlags extends AskFlags {
  after?: string
  before?: string
}

/** `isnad who`. */
export async function whoCommand(name: string[], flags: PeriodFlags, openStore: OpenStore): Promise<void> {
  const { after: from, before, limit, offset } = flags
  await withStore(openStore, flags.store, 'read', async (store) => {
    const found = await who(store, name.join(' '), { from, before, limit, offset })
    if (found.beings.length === 0) remark(`nobody in the library is called ${name.join(' ')}`)
    await dossier(found, flags)
  })
}

/** `isnad between`. */
export async function betweenCommand(a: string, b: string, flags: PeriodFlags, openStore: OpenStore): Promise<void> {
  const { after: from, before, limit, offset } = flags
  await withStore(openStore, flags.store, 'read', async (store) => {
    const { missing, ...found } = await between(store, a, b, { from, before, limit, offset })
    for (const name of missing) remark(`nobody in the library is called ${name}`)
    await dossier(found, flags)
  })
}

async function dossier(found: Dossier, flags: PeriodFlags): Promise<void> {
  if (formatOf(flags.format) === 'text') {
    for (const { id, kind, name, ids, reports } of found.beings.slice(0, 10)) {
      await write(`${cell(name)} ${cell([id, kind, ...ids, `${reports} reports`].join(' · '))}\n`)
    }
    if (found.beings.length > 10) await write(`${cell(`… ${found.beings.length - 10} more of the name`)}\n`)
    if (found.beings.length) await write('\n')
  }
  await print(found.answers, { ...found, offset: flags.offset }, flags, { beings: found.beings })
}

/** At a terminal people read; a pipe gets JSON. */
const formatOf = (asked: AskFlags['format']): 'text' | 'json' | 'csv' =>
  asked ?? (process.stdout.isTTY ? 'text' : 'json')

async function print(
  answers: Answer[],
  page: Pick<Answers, 'total' | 'more' | 'offset'>,
  flags: AskFlags,
  head: object = {},
): Promise<void> {
  const format = formatOf(flags.format)
  const { total, more, offset } = page
  if (format === 'json') await write(`${JSON.stringify({ total, more, offset, ...head, answers }, null, 2)}\n`)
  else if (format === 'csv') await write(CSV_HEAD + answers.map(answerCsv).join(''))
  else {
    const on = (await import('./page.ts')).terminalPaper(flags.lang)
    for (const answer of answers) await write(`${answerLines(answer, on).join('\n')}\n\n`)
    const last = offset + answers.length
    const next = last < total ? ` (--offset ${last} for more)` : ''
    remark(answers.length ? `${offset + 1} to ${last} of ${more ? 'more than ' : ''}${total}${next}` : 'nothing found')
  }
  if (answers.length === 0) process.exitCode = NOTHING_READ
}
