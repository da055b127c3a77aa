import type { Rule } from './rule.ts'
import { spotHeadRules } from './spot-head.ts'
import { spotListedRules } from './spot-listed.ts'
import { spotPersonRules } from './spot-person.ts'

/** Names and aliases: src/arabic/names. */
export const spotRules: Rule[] = [...spotListedRules, ...spotPersonRules, ...spotHeadRules]
