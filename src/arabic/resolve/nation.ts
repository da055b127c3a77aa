import type { Span } from '../../text/span.ts'
import type { Being } from '../names/gazetteer.ts'
import type { Scene } from '../syntax/scene.ts'
import type { ArabicEntity } from './entities.ts'

/** States of a report by code: those it names, and those that only an adjective of nationality speaks of. */
interface States {
  all: Map<string, ArabicEntity>
  /** Those that adjectives alone speak of: no naming made them, so they are handed to the record apart. */
  made: ArabicEntity[]
  /** The state whose offices name none; undefined until asked. */
  home: ArabicEntity | null | undefined
}

const known = new WeakMap<Scene, States>()

function statesOf(scene: Scene): States {
  const there = known.get(scene)
  if (there) return there
  const all = new Map<string, ArabicEntity>()
  for (const m of scene.mentions)
    if (m.kind === 'state' && m.being?.iso && m.entity && !all.has(m.being.iso))
      all.set(m.being.iso, m.entity as ArabicEntity)
  const states = { all, made: [], home: undefined }
  known.set(scene, states)
  return states
}

/** The entity of a state that the report speaks of so far; null where it does not. */
export const stateOf = (scene: Scene, iso: string): ArabicEntity | null => statesOf(scene).all.get(iso) ?? null

/** What `find` finds, sought once a report. */
export function homeOnce(scene: Scene, find: () => ArabicEntity | null): ArabicEntity | null {
  const states = statesOf(scene)
  if (states.home === undefined) states.home = find()
  return states.home
}

/** States that the report names by adjectives alone. */
export const madeStates = (scene: Scene): readonly ArabicEntity[] => statesOf(scene).made

/** `العقوبات الأمريكية`, `السفير التركي`: the state that the adjective at a token speaks of, made where nothing names it. */
export function stateBy(scene: Scene, iso: string, token: number): ArabicEntity | null {
  const there = statesOf(scene).all.get(iso)
  if (there) return there
  const being = scene.lexis.gazetteer.states.get(iso)
  return being ? madeOf(scene, iso, being, token) : null
}

/** `المبعوث الأممي`: the body that nothing but the adjective at a token names. */
export const bodyBy = (scene: Scene, being: Being, token: number): ArabicEntity =>
  statesOf(scene).all.get(being.name) ?? madeOf(scene, being.name, being, token)

function madeOf(scene: Scene, key: string, being: Being, token: number): ArabicEntity {
  const { all, made } = statesOf(scene)
  const { kind } = being
  const entity: ArabicEntity = {
    kind,
    name: being.name,
    ids: { ...being.ids },
    mentions: [],
    being,
    keys: new Set(),
    gender: '',
  }
  const span: Span = [scene.doc.start[token], scene.doc.end[token]]
  entity.mentions.push({
    rule: 'resolve/nationality',
    first: token,
    last: token,
    span,
    kind,
    form: 'description',
    key: '',
    ids: undefined,
    being,
    pro: 0,
    weak: false,
    of: undefined,
    entity,
  })
  all.set(key, entity)
  made.push(entity)
  return entity
}
