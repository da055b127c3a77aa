export const findTimes = (_d: unknown, _p: unknown) => [] as import('../engine/finding.ts').TimeFinding[]
