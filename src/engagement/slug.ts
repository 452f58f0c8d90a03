/** Short keys and file names made of what somebody wrote. */

/** "Padaria Boa Massa S.A." gives `padaria-boa-massa-s-a`, "Margie's Travel" `margies-travel`; empty where the text has neither letter nor digit. */
export function slugOf(text: string, longest = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return [...slug].slice(0, longest).join('').replace(/-$/, '')
}

/** The key, or the key with the first number from 2 on that makes it free. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(key)) return key
  for (let n = 2; ; n++) if (!isTaken(`${key}-${n}`)) return `${key}-${n}`
}

/** Name of the file for a customer's engagement; one that Windows keeps for a device gets a word more. */
export function engagementFileName(customer: string, isTaken: (name: string) => boolean = () => false): string {
  const slug = slugOf(customer) || 'engagement'
  const base = /^(con|prn|aux|nul|(com|lpt)\d)$/.test(slug) ? `${slug}-engagement` : slug
  return `${freeKey(base, key => isTaken(`${key}.engagement.yaml`))}.engagement.yaml`
}
