import type { EventStatus } from '../../record/types.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import type { Frame } from './frames.ts'

/** PLOVER: cooperation still to come is agreed to, withdrawal announced is conceded, force announced is threatened. */
export function settle(
  scene: Scene,
  t: number,
  frame: Frame,
  status: EventStatus,
): { type: string; mode: string | null; status: EventStatus } {
  // `لن يرضخ`, `لن يسمح`: not to give way is to refuse.
  if (status === 'denied' && (frame.type === 'CONCEDE' || frame.type === 'AGREE'))
    return { type: 'REJECT', mode: 'yield', status: 'actual' }
  // `لن تسمح للمفتشين بالدخول`.
  if (status === 'denied' && frame.mode === 'access') return { type: 'REJECT', mode: 'yield', status: 'actual' }
  if (status !== 'future') return { type: frame.type, mode: frame.mode, status }
  // `سحب قواتها ما لم يوقف القتال`: said on a condition that binds the other side, it is a threat.
  if (['RETREAT', 'AID', 'COOPERATE', 'CONSULT'].includes(frame.type) && conditional(scene, t))
    return { type: 'THREATEN', mode: 'relations', status: 'actual' }
  switch (frame.type) {
    case 'CONSULT':
    case 'SUPPORT':
    case 'COOPERATE':
    case 'AID':
      return { type: 'AGREE', mode: null, status }
    case 'RETREAT':
      return { type: 'CONCEDE', mode: null, status }
    case 'SANCTION':
      return {
        type: 'THREATEN',
        mode: frame.mode === 'expel' ? 'expel' : frame.mode === 'convict' ? 'arrest' : 'relations',
        status: 'actual',
      }
    case 'COERCE':
      return {
        type: 'THREATEN',
        mode:
          frame.mode === 'arrest'
            ? 'arrest'
            : frame.mode === 'deport'
              ? 'expel'
              : frame.mode === 'seize'
                ? 'territory'
                : 'restrict',
        status: 'actual',
      }
    case 'ASSAULT':
      return { type: 'THREATEN', mode: 'violence', status: 'actual' }
    case 'PROTEST':
      return { type: 'THREATEN', mode: frame.mode === 'boycott' ? 'relations' : 'restrict', status: 'actual' }
    default:
      return {
        type: frame.type,
        mode: frame.mode,
        status: ['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'].includes(frame.type) ? 'actual' : status,
      }
  }
}

function conditional(scene: Scene, t: number): boolean {
  for (let k = t + 1; k + 1 < sentenceEnd(scene, t); k++)
    if (/^(?:ما|اذا)$/.test(scene.doc.words[k].folded) && scene.doc.words[k + 1].folded === 'لم') return true
  return false
}
