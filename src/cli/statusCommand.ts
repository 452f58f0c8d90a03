/** `playbook status`: how one engagement or a portfolio stands. */
import { resolve } from 'node:path'
import { readEngagement } from '../lint/lint.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { visibleLines } from '../report/plainText.ts'
import { statusHtml } from '../report/statusHtml.ts'
import { statusJson } from '../report/statusJson.ts'
import { statusCsv, statusMarkdown } from '../report/statusTables.ts'
import { statusText } from '../report/statusText.ts'
import { textconv } from '../report/textconv.ts'
import { Failure } from './failure.ts'
import type { StatusFlags } from './flags.ts'
import { terminalWidth, writeOut } from './output.ts'
import { readPortfolio } from './portfolioFiles.ts'
import { readEngagementFile } from './readFile.ts'
import { openSession, type Session } from './session.ts'

/** @returns 0. @throws Failure for wrong usage and when no file matched */
export async function statusCommand(paths: readonly string[], flags: StatusFlags): Promise<number> {
  const session = await openSession(flags)
  writeOut([flags.textconv === undefined ? await status(paths, flags, session) : textconvOf(flags.textconv, session)])
  return 0
}

async function status(paths: readonly string[], flags: StatusFlags, session: Session): Promise<string> {
  const portfolio = await readPortfolio(paths, flags, session)
  const { t, paint } = session
  const { groupBy } = flags
  if (flags.format === 'json') return statusJson(portfolio, { t, groupBy })
  if (flags.format === 'html') return [...statusHtml(portfolio, { t, groupBy })].join('')
  if (flags.format === 'csv') return statusCsv(portfolio, { t, groupBy })
  if (flags.format === 'markdown') return statusMarkdown(portfolio, { t, groupBy })
  return statusText(portfolio, { t, paint, groupBy, width: terminalWidth() })
}

/** What `git diff` compares: facts line by line; the text itself where it cannot be read in full. */
function textconvOf(file: string, session: Session): string {
  const path = resolve(session.cwd, file)
  const read = readEngagementFile(path)
  const { t, catalogue, today } = session
  if ('fault' in read)
    throw new Failure(t('"{path}" cannot be read', { path: file }), t('Git names the file; see the docs on git diff'))
  const { playbook, shapeContext } = readEngagement({
    text: read.text,
    settings: session.settingsFor(path),
    staff: session.staffFor(path),
    catalogue,
    today,
    t,
  })
  const { data, problems } = shapeContext.parsed
  if (data === undefined || problems.length > 0) return visibleLines(read.text)
  const known = playbook ?? (catalogue.all[0] as Playbook)
  return textconv(data, known, wordsOf(known, t.locale))
}
