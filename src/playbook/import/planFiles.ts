/** What an import would write: the files of the playbook with their new texts, those that are there brought up to date. */
import { joinPath } from '../../util/paths.ts'
import type { SourceFile } from '../findings.ts'
import type { LocaleFile, PlaybookFile } from '../model.ts'
import { updateText } from './updateText.ts'

export interface PlannedFile {
  readonly path: string
  /** The text that is there; absent: a new file. */
  readonly before?: string
  readonly text: string
  /** Comments whose entry is gone; they stand at the end of the text. */
  readonly moved: readonly string[]
}

export interface RefusedFile {
  readonly path: string
  readonly reason: 'unparsable' | 'anchors' | 'comments'
}

/**
 * @param there the files of the playbook in the folder, `playbook.yaml` first; empty: there is none
 * @param folder separated by `/`; locales go to `locales/<tag>.yaml` below it, or stay in the file that has their language
 */
export function planFiles(
  { file, locales }: { readonly file: PlaybookFile; readonly locales: readonly LocaleFile[] },
  there: readonly SourceFile[],
  folder: string,
): { readonly files: PlannedFile[]; readonly refused: RefusedFile[] } {
  const main = there.find(({ path }) => /(^|\/)playbook\.ya?ml$/.test(path))?.path ?? joinPath(folder, 'playbook.yaml')
  const wanted: [string, object][] = [
    [main, file],
    ...locales.map((locale): [string, object] => [pathOf(locale.locale, there, folder), locale]),
  ]
  const files: PlannedFile[] = []
  const refused: RefusedFile[] = []
  for (const [path, data] of wanted) {
    const before = there.find(one => one.path === path)?.text
    const updated = updateText(before, data)
    if (updated.ok) files.push({ path, before, text: updated.text, moved: updated.moved })
    else refused.push({ path, reason: updated.reason })
  }
  return { files, refused }
}

function pathOf(tag: string, there: readonly SourceFile[], folder: string): string {
  const known = there.find(({ text }) => /^\ufeff?locale:\s*["']?([\w-]+)/m.exec(text)?.[1]?.toLowerCase() === tag.toLowerCase())
  return known?.path ?? joinPath(folder, `locales/${tag.toLowerCase()}.yaml`)
}
