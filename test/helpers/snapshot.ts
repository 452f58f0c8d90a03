/** Snapshots for tests of editor features: `‸` is the cursor, `⟦ ⟧` a range; a text is laid over the minimal file unless it is whole. */
import { ptBr } from '../../l10n/pt-br/index.ts'
import { openSnapshot, type Snapshot, type Surroundings } from '../../src/language/snapshot.ts'
import type { Summary } from '../../src/language/summary.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import type { Bundle } from '../../src/util/translate.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from './bundled.ts'
import { overMinimal } from './minimal.ts'

export interface SnapshotOptions {
  /** Default 2026-12-01, a Tuesday. */
  readonly today?: string
  readonly locale?: 'en' | 'pt-br'
  readonly staff?: PeopleFile
  readonly others?: readonly Summary[]
  /** The text is the whole file; else it is laid over `minimal`. */
  readonly whole?: boolean
  /** Every line break of the text becomes CRLF. */
  readonly crlf?: boolean
  readonly around?: Partial<Surroundings>
}

const portuguese: Bundle = ptBr

export function snapshotOf(text: string, options: SnapshotOptions = {}): Snapshot {
  const { today = '2026-12-01', locale = 'en', staff = {}, others = [], whole = false, crlf = false } = options
  const laid = whole ? text : overMinimal(text)
  return openSnapshot(crlf ? laid.replace(/\r?\n/g, '\r\n') : laid, {
    uri: 'file:///portfolio/contoso.engagement.yaml',
    path: 'contoso.engagement.yaml',
    settings: defaultSettings,
    catalogue,
    staff,
    today,
    t: createTranslate(locale, locale === 'en' ? {} : portuguese),
    others,
    ...options.around,
  })
}

/** The snapshot of a text with a cursor mark, and where the mark stood. @throws Error without exactly one mark */
export function atCursor(marked: string, options: SnapshotOptions = {}): { snapshot: Snapshot; offset: number } {
  const withMark = snapshotOf(marked, options).text
  const offset = withMark.indexOf('‸')
  if (offset < 0 || withMark.indexOf('‸', offset + 1) >= 0) throw new Error('The text needs exactly one ‸')
  const text = withMark.replace('‸', '')
  return { snapshot: snapshotOf(text, { ...options, whole: true, crlf: false }), offset }
}

/** The ranges marked by `⟦ ⟧`, and the text without the marks. */
export function rangesOf(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = []
  let text = ''
  const open: number[] = []
  for (const character of marked) {
    if (character === '⟦') open.push(text.length)
    else if (character === '⟧') ranges.push({ start: open.pop() as number, end: text.length })
    else text += character
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) }
}
