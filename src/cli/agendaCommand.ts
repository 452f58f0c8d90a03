/** `playbook agenda`: everything dated over all engagements. */
import { agendaCalendar } from '../report/agendaCalendar.ts'
import { agendaCsv, agendaMarkdown, agendaText } from '../report/agendaView.ts'
import type { AgendaFlags } from './flags.ts'
import { terminalWidth, writeOut } from './output.ts'
import { readPortfolio } from './portfolioFiles.ts'
import { openSession } from './session.ts'

/** @returns 0. @throws Failure for wrong usage and when no file matched */
export async function agendaCommand(paths: readonly string[], flags: AgendaFlags): Promise<number> {
  const session = await openSession(flags)
  const portfolio = await readPortfolio(paths, flags, session)
  const { t, paint } = session
  if (flags.format === 'md' || flags.format === 'markdown') writeOut([agendaMarkdown(portfolio, t)])
  else if (flags.format === 'csv') writeOut([agendaCsv(portfolio, t)])
  else if (flags.format === 'ics') writeOut([agendaCalendar(portfolio, t)])
  else writeOut([agendaText(portfolio, { t, paint, width: terminalWidth() })])
  return 0
}
