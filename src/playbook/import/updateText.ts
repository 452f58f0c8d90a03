/** Brings a playbook or locale file that somebody may have worked on up to new data: what stays keeps its text, no comment is lost. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { readTree } from '../../yaml/editTree.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { escapeOdd, layOut, printOptions, printPlaybookFile } from './printPlaybook.ts'

export type UpdatedText =
  /** `moved`: comments whose entry is gone; they stand at the end of the file. */
  | { readonly ok: true; readonly text: string; readonly moved: readonly string[] }
  | { readonly ok: false; readonly reason: 'unparsable' | 'anchors' | 'comments' }

/**
 * @param text as it is on the disk; absent: there is no such file yet
 * @param data what the file is to say
 * Never throws.
 */
export function updateText(text: string | undefined, data: object): UpdatedText {
  const plainData = JSON.parse(JSON.stringify(data)) as object
  if (text === undefined || text.trim() === '') return { ok: true, text: printPlaybookFile(plainData), moved: [] }
  const read = parseYaml(text)
  if (read.problems.length > 0) return { ok: false, reason: 'unparsable' }
  if (same(read.data, plainData)) return { ok: true, text, moved: [] }
  const printed = typeof read.data === 'object' && read.data !== null ? printPlaybookFile(read.data) : ''
  if (printed === text) return { ok: true, text: printPlaybookFile(plainData), moved: [] }
  try {
    return merge(text, plainData)
  } catch {
    return { ok: false, reason: 'unparsable' }
  }
}

function merge(text: string, data: object): UpdatedText {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, stringKeys: true }) as Document
  let hasAnchors = false
  // Whoever folds long texts has lines of a certain width.
  let lineWidth = 0
  visit(document, {
    Node(_key, node) {
      if (isScalar(node) && node.type === 'BLOCK_FOLDED' && node.range) {
        for (const line of text.slice(node.range[0], node.range[1]).split(/\r?\n/)) lineWidth = Math.max(lineWidth, line.length)
      }
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) hasAnchors = true
    },
  })
  if (hasAnchors) return { ok: false, reason: 'anchors' }
  const lost: string[] = []
  document.contents = mergeNode(document, document.contents, data, lost)
  if (lost.length > 0) {
    const note = lost.map(comment => ` ${comment.trim()}`).join('\n')
    document.comment = document.comment ? `${document.comment}\n${note}` : note
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const bom = text.startsWith('\ufeff') ? '\ufeff' : ''
  let body = document.toString({ ...printOptions, lineWidth }).replace(/^\ufeff/, '')
  // The package sets a comment at the end apart.
  if (/[^\r\n]\r?\n(#.*\r?\n?)+$/.test(text)) body = body.replace(/\n\n((?:#.*\n)+)$/, '\n$1')
  const result = bom + escapeOdd(body).replace(/\n/g, eol)
  const read = parseYaml(result)
  if (read.problems.length > 0 || !same(read.data, data)) return { ok: false, reason: 'comments' }
  const left = comments(result)
  for (const comment of comments(text)) {
    const index = left.indexOf(comment)
    if (index < 0) return { ok: false, reason: 'comments' }
    left.splice(index, 1)
  }
  return { ok: true, text: result, moved: lost.map(comment => comment.trim()) }
}

function comments(text: string): string[] {
  return readTree(text).comments.map(({ source }) => source.replace(/^#\s*/, '').trim())
}

/** The node with new data: kept as it is written where it says the same. */
function mergeNode(document: Document, node: Node | null, data: unknown, lost: string[]): Node {
  if (node && same(node.toJS(document), data)) return node
  if (isMap(node) && isObject(data)) return mergeMap(document, node, data, lost)
  if (isSeq(node) && Array.isArray(data)) return mergeSeq(document, node, data, lost)
  const fresh = document.createNode(data, { aliasDuplicateObjects: false }) as Node
  layOut(fresh)
  if (isScalar(node) && isScalar(fresh)) {
    if (typeof data === 'string' && !data.includes('\n') && /^(PLAIN|QUOTE)/.test(node.type ?? '')) fresh.type = node.type
    copyComments(node, fresh)
  } else if (node) keepComments(node, lost)
  return fresh
}

function mergeMap(document: Document, map: YAMLMap, data: Record<string, unknown>, lost: string[]): YAMLMap {
  const left = new Map(map.items.map(pair => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]))
  const keys = inOldOrder([...left.keys()], Object.keys(data))
  const items = keys.map(key => {
    const pair = left.get(key)
    left.delete(key)
    if (!pair) {
      const fresh = document.createPair(key, data[key])
      if (isNode(fresh.value)) layOut(fresh.value)
      return fresh
    }
    pair.value = mergeNode(document, isNode(pair.value) ? pair.value : null, data[key], lost)
    return pair
  })
  for (const pair of left.values()) {
    if (isNode(pair.key)) keepComments(pair.key, lost)
    if (isNode(pair.value)) keepComments(pair.value, lost)
  }
  map.items = items as typeof map.items
  return map
}

/** Items of a list are the same when their ids are, else when they say the same. */
function mergeSeq(document: Document, list: YAMLSeq, data: readonly unknown[], lost: string[]): YAMLSeq {
  const left = list.items.filter(isNode)
  const first = left[0]
  const take = (value: unknown): Node | undefined => {
    const name = nameOf(value)
    const index = left.findIndex(item => {
      const old = item.toJS(document)
      return name === undefined ? same(old, value) : nameOf(old) === name
    })
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const found = data.map(take)
  list.items = data.map((value, index) => {
    const fresh = mergeNode(document, found[index] ?? null, value, lost)
    if (index > 0 && !found[index] && isMap(fresh)) fresh.spaceBefore = left.length > 0 ? first?.spaceBefore : undefined
    return fresh
  })
  for (const item of left) keepComments(item, lost)
  return list
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const { id, task } = value
  return id === undefined ? (task === undefined ? undefined : String(task)) : String(id)
}

/** Keys that were there in their order; each new one after the one before it in the new order. */
function inOldOrder(old: readonly string[], wanted: readonly string[]): string[] {
  const result = old.filter(key => wanted.includes(key))
  wanted.forEach((key, index) => {
    if (old.includes(key)) return
    const before = wanted.slice(0, index).findLast(other => result.includes(other))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key)
  })
  return result
}

function copyComments(from: Node, to: Node): void {
  to.comment = from.comment ?? null
  to.commentBefore = from.commentBefore ?? null
  if (from.spaceBefore) to.spaceBefore = true
}

/** Gathers the comments of a part that goes. */
function keepComments(node: Node, lost: string[]): void {
  const note = (text: string | null | undefined) => {
    if (text) lost.push(...text.split('\n').filter(line => line.trim() !== ''))
  }
  visit(node as never, {
    Node(_key, inner) {
      if (!isNode(inner)) return
      note(inner.commentBefore)
      note(inner.comment)
    },
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal data; ids may be written as numbers. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && same(a[key], b[key]))
  }
  // In a playbook a number that stands for a text is its digits.
  return typeof a === 'number' && typeof b === 'string' && String(a) === b
}
