/** Customer text in HTML, and the few pieces of markup that pages are made of. */
import { visible } from './plainText.ts'

/** Text between tags or in a quoted attribute; control characters are shown. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`)
}

/** A table. @param head texts @param rows cells of markup @param caption what it is about, for those who hear it; a text */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[], caption?: string): string {
  const cells = (name: string, texts: readonly string[]) => texts.map(text => `<${name}>${text}</${name}>`).join('')
  const body = rows.map(row => `<tr>${cells('td', row)}</tr>\n`).join('')
  const columns =
    caption === undefined ? cells('th', head.map(escaped)) : head.map(text => `<th scope="col">${escaped(text)}</th>`).join('')
  const title = caption === undefined ? '' : `<caption>${escaped(caption)}</caption>\n`
  return `<table>\n${title}<thead><tr>${columns}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

/** A list. @param items markup */
export function htmlList(items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  return items.length === 0 ? '' : `<${tag}>\n${items.map(item => `<li>${item}</li>\n`).join('')}</${tag}>\n`
}
