/** What an import of Markdown pages would write, worked out between other messages. */
import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { SourceFile } from '../playbook/findings.ts'
import { readPagesInSteps } from '../playbook/import/importPages.ts'
import { loadPlaybook } from '../playbook/load.ts'
import type { Notifications, Requests } from '../protocol/messages.ts'
import { type PlaybookThere, planImport } from '../report/importPlan.ts'
import { importReportMarkdown } from '../report/importReportMarkdown.ts'
import { totalsOf } from '../report/importView.ts'
import { markdownText } from '../report/markdownText.ts'
import type { Host } from '../util/host.ts'
import type { Translate } from '../util/translate.ts'
import { normalUri, pathOfUri, uriOfPath } from './files.ts'
import type { Session } from './session.ts'
import { inSlices, yieldNow } from './yieldNow.ts'

type Answer = Requests['playbook/import']['result']

export function answerImport(connection: Connection, session: Session): void {
  connection.onRequest('playbook/import', async (params: Requests['playbook/import']['params'], token: CancellationToken) => {
    await session.ready
    const progress = (done: number, total: number) => {
      const told: Notifications['playbook/importProgress'] = { done, total }
      void connection.sendNotification('playbook/importProgress', told)
    }
    return importAnswer(params, session, progress, token)
  })
}

async function importAnswer(
  { uris, id, version, folder }: Requests['playbook/import']['params'],
  session: Session,
  progress: (done: number, total: number) => void,
  token: CancellationToken,
): Promise<Answer> {
  const { t } = session.environment
  const target = pathOfUri(folder).replace(/\/$/, '')
  const there = await playbookThere(target, session)
  if ('refused' in there) return refusal(there.refused, there.hint)
  const { pages, unread } = await readTexts(uris, session)
  if (unread.length > 0) return refusal(t('Some pages cannot be read: {pages}', { pages: unread.join(', ') }))
  const previous = there.found?.playbook
  const steps = readPagesInSteps(pages, { previous, id, version, t })
  const read = await inSlices(
    steps,
    () => !token.isCancellationRequested,
    done => progress(done, pages.length),
  )
  if (!read) return refusal(t('The import was cancelled'))
  await yieldNow()
  const { imported } = read
  const shownAs = (path: string) => session.environment.shownPath(uriOfPath(path) ?? path)
  const plan = planImport({ imported, pages, folder: target, there: there.found, previous, dryRun: true, shownAs }, t)
  if ('refused' in plan) return refusal(plan.refused, t('Import into another folder and compare the playbooks'))
  const { report } = plan
  const markdown = [...importReportMarkdown(report, { t })].join('')
  const { errors } = totalsOf(report)
  if (!imported.file) return { markdown, refused: t('No page is one of a process: there is no playbook') }
  if (report.checks.length > 0) return { markdown, refused: t('The playbook has errors, so nothing was written') }
  const files = plan.files.flatMap(({ path, before, text }) => {
    const uri = before === text ? undefined : uriOfPath(path)
    return uri === undefined ? [] : [{ uri, before, text }]
  })
  const caution =
    errors > 0 ? t.count(errors, 'One error in the pages: see the report', '{n} errors in the pages: see the report') : undefined
  return files.length > 0 ? { markdown, files, caution } : { markdown, refused: t('Every file is as the pages say already') }
}

function refusal(refused: string, hint?: string): Answer {
  return { markdown: `${[refused, hint].flatMap(text => (text ? [markdownText(text)] : [])).join('\n\n')}\n`, refused }
}

/** The playbook in the folder, as its editors have it. */
async function playbookThere(
  target: string,
  session: Session,
): Promise<{ found?: PlaybookThere } | { refused: string; hint: string }> {
  const { t } = session.environment
  const texts = new Map<string, string>()
  const host: Host = {
    async readFile(path) {
      const text = await textOf(path, session)
      if (text !== undefined) texts.set(path, text)
      return text
    },
    async list(path) {
      const uri = uriOfPath(path)
      return uri === undefined ? [] : session.files.list(uri)
    },
  }
  const { playbook, problems, files } = await loadPlaybook(host, target, t)
  if (files.length === 0) return {}
  const first = problems.find(({ severity }) => severity === 'error')
  if (playbook && !first) return { found: { playbook, files: files.map(path => ({ path, text: texts.get(path) ?? '' })) } }
  return {
    refused: errorsThere(target, first?.message ?? '', session, t),
    hint: t('Repair it first, or import into another folder'),
  }
}

function errorsThere(target: string, message: string, { environment }: Session, t: Translate): string {
  const path = environment.shownPath(uriOfPath(target) ?? target)
  return t('The playbook in "{path}" has errors: {message}', { path, message })
}

async function textOf(path: string, session: Session): Promise<string | undefined> {
  const uri = uriOfPath(path)
  if (uri === undefined) return undefined
  return openText(uri, session) ?? (await session.files.read([uri]))[0]?.text
}

function openText(uri: string, { documents }: Session): string | undefined {
  return (documents.get(uri) ?? documents.all().find(one => normalUri(one.uri) === normalUri(uri)))?.getText()
}

/** Pages by their shown paths, sorted as on the command line. */
async function readTexts(uris: readonly string[], session: Session): Promise<{ pages: SourceFile[]; unread: string[] }> {
  const pages: SourceFile[] = []
  const unread: string[] = []
  for (let at = 0; at < uris.length; at += 32) {
    const some = uris.slice(at, at + 32)
    for (const [index, { text }] of (await session.files.read(some)).entries()) {
      const uri = some[index] as string
      const path = session.environment.shownPath(uri)
      const now = openText(uri, session) ?? text
      if (now === undefined) unread.push(path)
      else pages.push({ path, text: now })
    }
  }
  return { pages, unread }
}
