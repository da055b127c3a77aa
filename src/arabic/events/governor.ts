import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'

/** How a governing word colours the act it governs. */
export type Mood = '' | 'decided' | 'future' | 'possible' | 'denied' | 'called-for' | 'begun'

/** A word that only carries a noun of action: `شن هجوما`, `أجرى زيارة`, `تم توقيع`, `تمكن من إيقاف`, `عزمها سحب`. */
export interface Governor {
  token: number
  reading: Reading
  actors: PartyFinding[]
  mood: Mood
  /** `تم`, `جرى`, `تعرض`: nobody is said to do it. */
  passive: boolean
  /** `تعرض`, `تلقى`, `لقي`: its subject is the one who undergoes. */
  undergoes: boolean
  /** `أعلن العمال إضرابا`: who announces it, where nobody else is said to do it. */
  announcers?: PartyFinding[]
  /** `أكدت الوزارة خطف مواطن`: its subject only tells of the act, and may have done it. */
  told?: boolean
  /** `طالب بوقف`, `هدد بقصف`: the act is what is demanded, threatened or refused, and no event of its own. */
  absorbs: boolean
}
