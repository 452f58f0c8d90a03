/** Silences one problem by a comment whose reason is left to the person: `# playbook-ignore rule reason="..."`. */
import { findIgnoreComments } from '../lint/ignoreComments.ts'
import type { Problem } from '../lint/problem.ts'
import { neverSilenced } from '../lint/suppressions.ts'
import type { Path } from '../util/json.ts'
import { applyTextEdits, type TextEdit } from '../util/textEdits.ts'
import { lineStart } from '../yaml/lines.ts'
import { findNode, outlineOf } from '../yaml/outline.ts'
import type { Snapshot } from './snapshot.ts'
import type { CodeAction } from './types.ts'

/** Undefined where the rule may not be silenced, or where no comment would cover the problem. */
export function ignoreAction(snapshot: Snapshot, problem: Problem): CodeAction | undefined {
  const { text, settings, t } = snapshot
  if (neverSilenced.has(problem.rule) || settings.locked.has(problem.rule)) return undefined
  for (const place of placesOf(text, problem)) {
    const comment = place.path.length === 0 ? 'playbook-ignore-file' : 'playbook-ignore'
    const line = (reason: string) => `${place.indent}# ${comment} ${problem.rule} reason="${reason}"${eolOf(text)}`
    const edit = (reason: string): TextEdit => ({ start: place.at, end: place.at, text: line(reason) })
    if (!covers(applyTextEdits(text, [edit('-')]), place)) continue
    const values = { rule: problem.rule, section: snapshot.facts.words.key(String(place.path[0] ?? '')) }
    const title =
      place.path.length === 0
        ? t('Ignore "{rule}" in the whole file with a reason', values)
        : place.path.length === 1 && problem.path.length > 1
          ? t('Ignore "{rule}" everywhere in "{section}" with a reason', values)
          : t('Ignore this problem with a reason ({rule})', values)
    return { title, kind: 'quickfix', problem, edits: [edit('$1')], snippet: true }
  }
  return undefined
}

interface PlaceOfComment {
  /** Of the entry that the comment covers; empty for the file. */
  readonly path: Path
  /** Offset of the line above which the comment goes. */
  readonly at: number
  readonly indent: string
}

/** The nearest entries that begin a line, innermost first, then the whole file. */
function* placesOf(text: string, { path }: Problem): Generator<PlaceOfComment> {
  const outline = outlineOf(text)
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const node = outline.nodes[findNode(outline, part)]
    if (!node) continue
    const at = lineStart(outline.text, node.start)
    const indent = outline.text.slice(at, node.start)
    if (/^ *$/.test(indent)) yield { path: part, at, indent }
  }
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (text[start] !== '%') yield { path: [], at: start, indent: '' }
}

/** The comment, once written, stands at a line of its own and covers the entry that was meant. */
function covers(text: string, place: PlaceOfComment): boolean {
  const comment = findIgnoreComments(text).find(({ span }) => span.start === place.at + place.indent.length)
  if (!comment) return false
  if (place.path.length === 0) return comment.scope === 'file' && comment.first
  const { target } = comment
  return target?.path.length === place.path.length && place.path.every((key, at) => String(key) === String(target.path[at]))
}

function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}
