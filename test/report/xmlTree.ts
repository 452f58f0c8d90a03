/** A strict reader of the XML a report may have: elements, quoted attributes, text, the five entities and character references. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** @throws Error when the text is not well formed or holds a character that XML 1.0 forbids. */
export function xmlTree(source: string): Element {
  const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(source)
  if (forbidden) throw new Error(`Forbidden character U+${forbidden[0].charCodeAt(0).toString(16)} at ${forbidden.index}`)
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  if (body === source) throw new Error('No XML declaration')
  const token = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z_][\w.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let at = 0
  for (let match = token.exec(body); match; match = token.exec(body)) {
    at = token.lastIndex
    const [, closing, name = '', attributes = '', empty, text] = match
    const current = open.at(-1) as Element
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error(`"]]>" in text: ${text}`)
      current.text += decode(text)
    } else if (closing) {
      if (current.name !== name || attributes || empty) throw new Error(`</${name}> closes <${current.name}>`)
      open.pop()
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' }
      current.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (at !== body.length) throw new Error(`No XML at ${at}: ${body.slice(at, at + 40)}`)
  if (open.length > 1 || top.children.length !== 1 || top.text.trim()) throw new Error('Not one element')
  return top.children[0] as Element
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(/([A-Za-z_][\w.-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`Attribute ${name} twice`)
    found[name] = decode(value)
  }
  return found
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+);|(amp|lt|gt|quot|apos);|)/g, (whole, code?: string, name?: keyof typeof entities) => {
    if (code) return String.fromCodePoint(Number(code))
    if (name) return entities[name]
    throw new Error(`Bare & in ${text}: ${whole}`)
  })
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
