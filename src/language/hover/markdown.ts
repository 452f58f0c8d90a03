/** The layout of hovers and pages: a heading, facts as short lines, guidance. Nothing that is put in acts as markup. */
import { markdownText } from '../../report/markdownText.ts'

/** Text of a user or a playbook on one line, where nothing of it is markup, a link or a mention; without HTML. */
export function plain(text: string): string {
  return markdownText(text).replaceAll('@<!-- -->', '&#64;').replaceAll(':<!-- -->//', '&#58;//').replaceAll('<!-- -->.', '&#46;')
}

/** A heading line: the name in bold, its English name behind it where that is another. */
export function heading(name: string, english?: string): string {
  return `**${plain(name)}**${english !== undefined && english !== name ? ` · ${plain(english)}` : ''}`
}

/** Lines of a list; those that are undefined or empty are left out. */
export function factLines(lines: readonly (string | undefined)[]): string {
  return lines
    .filter(line => line !== undefined && line !== '')
    .map(line => `- ${line}`)
    .join('\n')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join('\n\n')
}

/** Guidance below facts: a line between them, so that a list in it is not one with theirs. */
export function guidanceBelow(markdown: string | undefined): string | undefined {
  return markdown?.trim() ? `---\n\n${guidanceText(markdown)}` : undefined
}

/** A code span, whatever the text holds. */
export function code(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  const longest = Math.max(0, ...(oneLine.match(/`+/g) ?? []).map(run => run.length))
  const marks = '`'.repeat(longest + 1)
  const edge = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : ''
  return `${marks}${edge}${oneLine}${edge}${marks}`
}

/**
 * Markdown of a playbook as it is written, but for what could act: HTML is shown as text, pictures become links (a picture is
 * fetched without being asked for), and links that run commands lose their address.
 */
export function guidanceText(markdown: string): string {
  return markdown
    .trim()
    .replace(/<(?!https?:\/\/[^\s<>]+>)/g, '&lt;')
    .replace(/!(?=\[)/g, '')
    .replace(/\]\([ \t]*(?!https?:|mailto:|#|playbook-page:)[a-z][\w+.-]*(?::|&#0*58;|&#x0*3a;|&colon;)[^)\n]{0,2000}\)/gi, ']')
    .replace(/^([ \t]*\[[^\]\n]{1,200}\]:[ \t]*)(?!https?:|mailto:|#)[a-z][\w+.-]*:\S*/gim, '$1#')
}
