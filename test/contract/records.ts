import type { IsnadRecord } from '../../src/record/types.ts'
import type { Entry, Indexed } from '../../src/store/store.ts'

/** Every part of a record, filled in by hand: the store must not care whether the engine would find it. */
export function record(id: string, text: string, more: Partial<IsnadRecord['report']> = {}): IsnadRecord {
  return {
    format: 'isnad/1',
    report: {
      id,
      url: `https://news.example/${id}`,
      publisher: 'الساعة',
      title: `عنوان ${id}`,
      byline: null,
      published: '2024-03-05',
      language: 'ar',
      credits: [{ role: 'agency', label: 'وكالة', span: [0, 3] }],
      ...more,
    },
    text,
    entities: [
      {
        id: 'e1',
        kind: 'person',
        name: 'سلمى الناصر',
        ids: {},
        mentions: [
          { span: [0, 4], form: 'name' },
          { span: [5, 8], form: 'pronoun' },
        ],
      },
      { id: 'e2', kind: 'state', name: 'تونس', ids: { iso3166: 'TN' }, mentions: [{ span: [2, 6], form: 'metonym' }] },
      {
        id: 'e3',
        kind: 'place',
        name: 'صفاقس',
        ids: { geonames: 2467454 },
        mentions: [{ span: [1, 3], form: 'name' }],
      },
    ],
    times: [
      { id: 't1', span: [0, 2], value: '2024-03', kind: 'date', approximate: true },
      { id: 't2', span: [3, 5], value: null, kind: 'duration' },
    ],
    statements: [
      {
        id: 's1',
        speaker: { entity: 'e1', label: 'سلمى', span: [0, 4], named: true, country: 'TN', countryBasis: 'tie' },
        act: 'deny',
        cue: { span: [4, 6], lemma: 'نفى' },
        form: 'mixed',
        content: [
          [0, 5],
          [6, 9],
        ],
        chain: [
          { role: 'relay', party: { entity: null, label: 'وكالة', span: [1, 2], named: true }, span: [1, 3] },
          {
            role: 'speaker',
            party: { entity: 'e1', label: 'سلمى', span: [0, 4], named: true, country: 'TN', countryBasis: 'tie' },
            span: null,
          },
        ],
        to: [{ entity: 'e2', label: 'تونس', span: null, named: true }],
        with: [{ entity: null, label: 'نقابة', span: [1, 2], named: false }],
        stance: 'denying',
        certainty: { polarity: 'negative', modality: 'possible', directness: 'hearsay', named: true },
      },
      {
        id: 's2',
        speaker: { entity: null, label: 'مصدر', span: [0, 3], named: false },
        act: 'say',
        cue: null,
        form: 'direct',
        content: [[1, 4]],
        chain: [
          { role: 'speaker', party: { entity: null, label: 'مصدر أمني', span: [0, 3], named: false }, span: [0, 3] },
        ],
        to: [],
      },
    ],
    events: [
      {
        id: 'v1',
        type: 'CONSULT',
        mode: 'visit',
        contexts: ['diplomatic', 'economic'],
        trigger: { span: [2, 4], lemma: 'زار' },
        evidence: [0, 8],
        actors: [{ entity: 'e1', label: 'سلمى', span: [0, 4], named: true }],
        recipients: [
          { entity: 'e2', label: 'تونس', span: [2, 6], named: true },
          { entity: null, label: 'وفد', span: null, named: false },
        ],
        place: 'e3',
        time: 't1',
        status: 'denied',
        statement: 's1',
        casualties: [{ kind: 'wounded', count: 3, span: [1, 2] }],
      },
    ],
    ties: [
      { type: 'holds-office', from: 'e1', to: 'e2', title: 'وزيرة', evidence: [0, 6], since: 't1', until: null },
      { type: 'located-in', from: 'e3', to: 'e2', title: null, evidence: [0, 6], since: null, until: 't2' },
    ],
    notes: [{ kind: 'undated', span: [0, 0], message: 'no date' }],
  }
}

/** The least that makes an entry; the index has the words of `text` as they are. */
export function entry(made: IsnadRecord, more: Partial<Entry> = {}): Entry {
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const indexed = (text: string, facts: string, roles: Indexed['roles']): Indexed => ({
    words: words(text),
    stems: '',
    facts,
    roles,
  })
  return {
    record: made,
    engine: 'one',
    source: { name: 'hand', line: null, sha256: '0'.repeat(64) },
    fingerprint: `print of ${made.report.id} ${made.text}`,
    report: indexed(made.text, 'act_deny act_say type_consult', []),
    statements: made.statements.map((s) =>
      indexed(
        made.text.slice(...s.content[0]),
        `act_${s.act}`,
        s.speaker.entity ? [['speaker', s.speaker.entity]] : [],
      ),
    ),
    events: made.events.map((e) =>
      indexed(
        made.text.slice(...e.evidence),
        `type_${e.type.toLowerCase()}`,
        e.actors.flatMap((p): Indexed['roles'] => (p.entity ? [['actor', p.entity]] : [])),
      ),
    ),
    identities: made.entities.map(({ kind, name, ids }) => ({
      ids: Object.entries(ids).map(([scheme, value]) => `${scheme}:${value}`),
      name: kind === 'state' || !name.includes(' ') ? null : name,
    })),
    ...more,
  }
}

/** A few words of no particular report, another for every number. */
export const text = (n: number): string => `نص قصير رقم ${n} عن زيارة وفد إلى مدينة بعيدة في شهر ممطر`
