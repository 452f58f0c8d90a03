/** Links to pages of the playbook: what the server writes as `playbook-page:task/994` becomes what the editor can follow. */
import * as vscode from 'vscode'
import type { DocumentLinkMiddleware, HoverMiddleware } from 'vscode-languageclient'
import { innerCommands, pageScheme } from '../../protocol/ids.ts'

const inMarkdown = new RegExp(`\\]\\(<?${pageScheme}:/?([^)>\\s]+?)(?:\\.md)?>?\\)`, 'g')

/** Hovers follow a link to a command only. */
export const pageLinksInHover: HoverMiddleware['provideHover'] = async (document, position, token, next) => {
  const hover = await next(document, position, token)
  for (const part of hover?.contents ?? []) {
    if (part instanceof vscode.MarkdownString)
      part.value = part.value.replace(inMarkdown, (_, page: string) => `](${commandUri(page)})`)
  }
  return hover
}

export const pageLinksInLinks: DocumentLinkMiddleware['provideDocumentLinks'] = async (document, token, next) => {
  const links = await next(document, token)
  for (const link of links ?? []) {
    if (link.target?.scheme === pageScheme) link.target = vscode.Uri.parse(commandUri(pageOf(link.target)))
  }
  return links
}

/** The preview of a page follows a relative link only. @param from the page that holds the text */
export function relativeLinks(markdown: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return markdown.replace(inMarkdown, (_, page: string) => `](${up}${page}.md)`)
}

/** `task/994` of `playbook-page:task/994` and of `playbook-page:/task/994.md`. */
export function pageOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, '').replace(/\.md$/, '')
}

/** The document that holds a page; its name ends so that the editor takes it for Markdown. */
export function pageUri(page: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/${page.replace(/^\//, '')}.md` })
}

function commandUri(page: string): string {
  return `command:${innerCommands.openPage}?${encodeURIComponent(JSON.stringify([page]))}`
}
