/** Takes a completion as an editor does, every tab stop at its default. */
import type { CompletionItem } from '../../src/language/types.ts'

export function applied(text: string, item: CompletionItem): string {
  const edits = [{ ...item.replace, text: item.isSnippet ? expanded(item.insert) : item.insert }, ...(item.more ?? [])]
  let result = text
  for (const edit of edits.sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result
}

/** Tab stops at their defaults: of choices the first, of the others what stands in them. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g, (_, choices: string) => choices.split(',')[0] as string)
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([\\$}])/g, '$1')
}
