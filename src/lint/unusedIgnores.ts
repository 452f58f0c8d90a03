/** Comments that silence nothing, and their removal. */
import type { Report } from '../rules/rule.ts'
import type { TextEdit } from '../util/textEdits.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { lineStart, normalizeBreaks } from '../yaml/lines.ts'
import type { IgnoreComment, UsableComment } from './ignoreComments.ts'

/** One report for all names of a comment that silenced nothing; none when each did. */
export function reportUnused({ comment, names, used }: UsableComment, text: string, t: Translate): Report[] {
  const unused = comment.names.filter(({ name }) => names.has(name) && !used.has(name))
  if (unused.length === 0) return []
  const all = unused.length === comment.names.length
  return [
    {
      at: comment.target?.path ?? [],
      span: all ? comment.span : unused[0]?.span,
      message: t('The comment silences {rules}, and there is no such problem', {
        rules: joinWords(
          unused.map(({ name }) => `"${name}"`),
          t.locale,
        ),
      }),
      hint: t('Remove it'),
      level: 'warning',
      tags: ['unnecessary'],
      // A comment with its reason is a person's: what it silenced may come back tomorrow.
      ask: {
        title: t('Remove what silences nothing'),
        edit: { do: 'text', edits: [all ? removal(comment, text) : withoutNames(comment, unused)] },
      },
    },
  ]
}

/** The comment with the space in front of it, or its whole line. */
function removal({ span }: IgnoreComment, source: string): TextEdit {
  const text = normalizeBreaks(source)
  const line = lineStart(text, span.start)
  const before = text.slice(line, span.start)
  if (before.trim() !== '') return { start: line + before.trimEnd().length, end: span.end, text: '' }
  const next = text.indexOf('\n', span.end)
  return { start: line, end: next < 0 ? text.length : next + 1, text: '' }
}

function withoutNames(comment: IgnoreComment, unused: IgnoreComment['names']): TextEdit {
  const kept = comment.names.filter(one => !unused.includes(one)).map(({ name }) => name)
  const start = comment.names[0]?.span.start ?? comment.span.start
  const end = comment.names.at(-1)?.span.end ?? start
  return { start, end, text: kept.join(', ') }
}
