declare const ISNAD_VERSION: string | undefined

/** The name that sites may call us by in robots.txt. */
export const PRODUCT = 'isnad'

/**
 * How a request says who sends it: name, version, and how to reach whoever runs it (a mail or web address). `own` takes
 * the place of all; its first word is then the name for robots.txt.
 */
export function agentOf({ contact, own }: { contact?: string; own?: string } = {}): string {
  if (own) return printable(own)
  const version = typeof ISNAD_VERSION === 'string' ? ISNAD_VERSION : 'development'
  return `${PRODUCT}/${version} (news reader for research; ${contact ? `contact: ${printable(contact)}` : 'no contact given'})`
}

export const productOf = (agent: string): string => /^[\w.-]+/.exec(agent)?.[0] ?? PRODUCT

/** A head may have printable ASCII alone. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]+/g, '').trim()
