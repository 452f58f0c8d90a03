/** Prints a playbook or locale file as YAML: texts of several lines as blocks, a blank line between its large parts. */
import { Document, isMap, isPair, isScalar, Scalar, visit } from 'yaml'

/** @param data plain data. The text reads back to it. */
export function printPlaybookFile(data: object): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false })
  layOut(document)
  return escapeOdd(document.toString(printOptions))
}

/** Characters that YAML allows only as escapes; what holds one stands in double quotes. */
export function escapeOdd(text: string): string {
  return text.replace(/(?<!^)[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A long line stays one line, so that a change of a word is a change of one line. */
export const printOptions = { lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false } as const

/** Blank lines and block texts, for what is new; also used where an older text is brought up to date. */
export function layOut(root: Document | Scalar | object): void {
  visit(root as Document, {
    Map(_key, node, path) {
      const parent = path.at(-1)
      const isTop = parent === root
      node.items.forEach((pair, index) => {
        if (isTop && index > 0 && isPair(pair) && isScalar(pair.key) && !isScalar(pair.value)) pair.key.spaceBefore = true
      })
    },
    Seq(key, node, path) {
      const pair = path.at(-1)
      const name = key === 'value' && isPair(pair) && isScalar(pair.key) ? pair.key.value : undefined
      if (typeof name === 'string' && isShort(name))
        node.flow = node.items.every(item => isScalar(item) && isPlainWord(item.value))
      if (name === 'processes' || name === 'steps' || name === 'phases')
        node.items.forEach((item, index) => {
          if (index > 0 && isMap(item)) item.spaceBefore = true
        })
    },
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return
      if (/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
      else if (node.value.includes('\n')) node.type = blockOrQuoted(node.value)
    },
  })
}

/** Lists of ids stand on one line. */
function isShort(name: string): boolean {
  return ['services', 'motions', 'next', 'aliases', 'before', 'after', 'waiver-reasons', 'requests'].includes(name)
}

function isPlainWord(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 60 && !value.includes('\n')
}

/** Characters that a block cannot hold, and white space that it would not keep, are written in quotes. */
function blockOrQuoted(text: string): Scalar.Type {
  const isOdd = /[^\P{C}\n\t]|[\u2028\u2029]/u.test(text) || /^\s|[ \t](\n|$)|\n[ \t]*\n*$/.test(text) || /^\s*\n/.test(text)
  return isOdd ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL
}
