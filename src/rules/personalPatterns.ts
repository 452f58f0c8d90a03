/** Patterns of phone numbers, identifiers and secrets. Each is linear: what repeats is bounded and cannot match in two ways. */

export type PersonalData = 'phone' | 'identifier' | 'secret'

/** The kinds of personal data that stand in a text, each once. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  const hasNumber = /\d{2}/.test(text)
  const identified = hasNumber ? text.replace(identifier, ' ; ').replace(cardCandidate, blankCard) : text
  if (hasNumber && hasPhone(identified)) found.push('phone')
  if (identified !== text) found.push('identifier')
  if (secrets.some(pattern => pattern.test(text))) found.push('secret')
  return found
}

/** Numbers of people in Brazil (CPF) and the United States (SSN). */
const identifier = /(?<![\d.-])(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{3}-\d{2}-\d{4})(?![\d-])/g
const cardCandidate = /(?<!\d)\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?!\d)/g

/** By the check digit that card numbers have. */
function blankCard(candidate: string): string {
  let sum = 0
  const digits = candidate.replace(/\D/g, '')
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0 && digits.length >= 13 && digits.length <= 19 ? ' ; ' : candidate
}

/** With a country code; with an area code in brackets; or written as numbers are in the Americas. Never a date, a sum or a ticket. */
const international = /(?<![\d+])\+\d(?:[ ().-]{0,2}\d){7,14}(?!\d)/
const withArea = /(?<!\d)\(\d{2,4}\) ?\d{3,5}[ .-]?\d{4}(?!\d)/
const american = /(?<![\d.-])\d{3}([.-])\d{3}\1\d{4}(?![\d-])/
const brazilian = /(?<![\d-])(?:\d{2} )?9?\d{4}-\d{4}(?![\d-])/g
const years = /^(?:19|20)\d\d-(?:19|20)\d\d$/

function hasPhone(text: string): boolean {
  if (international.test(text) || withArea.test(text) || american.test(text)) return true
  for (const [candidate] of text.matchAll(brazilian)) if (!years.test(candidate)) return true
  return false
}

const secrets: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:password|passwd|passcode|pwd|senha|contraseña|mot de passe|kennwort|passwort)(?: is| é|:|=) ?[^\s,;.]{4}/iu,
  /(?<![\p{L}\p{N}])(?:api|access|account|client|secret|private|shared)[ _-]?(?:key|secret|token)(?: is|:|=) ?[^\s,;]{8}/iu,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9])(?:gh[pousr]_|github_pat_)[A-Za-z0-9_]{22}/,
  /(?<![A-Za-z0-9])xox[abprs]-[A-Za-z0-9-]{10}/,
  /(?<![A-Za-z0-9])eyJ[\w-]{10,400}\.eyJ[\w-]{5}/,
  /[?&]sig=[A-Za-z0-9%+/=]{20}/,
  /(?<![\p{L}\p{N}])Bearer [A-Za-z0-9._~+/-]{20}/u,
]
