/** Files that cannot be read: the limit, the decoding, and the one problem that says why. */
import type { Translate } from '../util/translate.ts'
import type { Problem } from './problem.ts'

/** The largest file that is read, in bytes. */
export const maxFileBytes = 5 * 1024 * 1024

/** Why a file cannot be read. */
export type ReadFault = 'not-utf8' | 'too-large' | 'unreadable' | 'vanished' | 'directory' | 'not-a-file' | 'symlink-loop'

/** The text of UTF-8 bytes, a byte order mark included, or why there is none. Never throws. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly fault: ReadFault } {
  if (bytes.byteLength > maxFileBytes) return { fault: 'too-large' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: 'not-utf8' }
  }
}

/** @param detail what the system said, shown as it is; must hold no path of the machine */
export function unreadableProblem(fault: ReadFault, t: Translate, detail?: string): Problem {
  const { message, hint } = wordsOf(fault, t, detail)
  return { rule: 'readable-file', severity: 'error', message, hint, path: [], related: [], tags: [], clock: false }
}

function wordsOf(fault: ReadFault, t: Translate, detail: string | undefined): { message: string; hint?: string } {
  switch (fault) {
    case 'not-utf8':
      return { message: t('The file is not UTF-8 text'), hint: t('Save it with the encoding UTF-8') }
    case 'too-large':
      return {
        message: t('The file is larger than 5 MiB'),
        hint: t('Move long texts out of the file and link to them'),
      }
    case 'vanished':
      return { message: t('The file is no longer there') }
    case 'directory':
      return { message: t('This is a folder with the name of an engagement file'), hint: t('Rename the folder') }
    case 'not-a-file':
      return { message: t('This is no ordinary file') }
    case 'symlink-loop':
      return { message: t('The link leads back to itself'), hint: t('Remove the link or let it lead to a file') }
    case 'unreadable':
      return {
        message: detail ? t('The file cannot be read: {detail}', { detail }) : t('The file cannot be read'),
        hint: t('Check who may read it'),
      }
  }
}
