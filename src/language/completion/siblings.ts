/** The entries of a map as the text has them now, in block or flow style, without a parse. */
import type { Path } from '../../util/json.ts'
import { findNode, type Outline, type OutlineNode, outlineOf } from '../../yaml/outline.ts'
import { unquote } from '../../yaml/topLevel.ts'
import { flowEntries } from './flowCursor.ts'

/** Entries of the map at a path, in block or in flow style, without the one that is typed. */
export function siblingsOf(outline: Outline, path: Path, except?: string): Map<string, string> {
  const { nodes, text } = outline
  const found = new Map<string, string>()
  const parent = findNode(outline, path)
  if (parent < 0 && path.length > 0) return found
  const end = parent < 0 ? nodes.length : (nodes[parent] as OutlineNode).next
  for (let index = parent + 1; index < end; index = (nodes[index] as OutlineNode).next) {
    const node = nodes[index] as OutlineNode
    if (typeof node.key !== 'string' || node.key === except) continue
    found.set(node.key, node.valueStart < 0 ? '' : valueText(text.slice(node.valueStart, node.valueEnd)))
  }
  return found
}

/** The entries of the map at any path of the text. */
export function entriesAt(source: string, path: Path): ReadonlyMap<string, string> {
  const outline = outlineOf(source)
  const index = findNode(outline, path)
  const node = outline.nodes[index]
  return node && outline.text[node.valueStart] === '{' ? flowEntries(outline.text, node.valueStart) : siblingsOf(outline, path)
}

function valueText(source: string): string {
  return /^(".*"|'.*')$/.test(source) && source.length > 1 ? unquote(source) : source
}
