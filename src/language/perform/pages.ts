/** Commands that change nothing: Copy Summary, Explain Applicability, Go to Task. */
import type { Outcome } from '../../protocol/messages.ts'
import { markdownText } from '../../report/markdownText.ts'
import { engagementStatus } from '../../report/portfolio.ts'
import { statusMarkdown } from '../../report/statusTables.ts'
import { whyText } from '../../report/taskText.ts'
import { taskLabel } from '../../report/thingText.ts'
import { keysOf } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { argOf, openEngagement, type Scene } from './scene.ts'
import type { Talk } from './talk.ts'
import { labelOf, partsOf, taskPath } from './taskEntry.ts'
import { chooseTask, taskAtCursor } from './tasks.ts'

export function* copySummary(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const { path, facts, staff, settings, today, checked } = yield* openEngagement(scene)
  const lost = checked.reading.shapeContext.parsed.unreadable.map(({ key }) => key)
  const status = engagementStatus({ path, states: facts.states, staff, locale: t.locale, dueSoon: settings.dueSoon, lost }, {})
  const engagements = status ? [status] : []
  const markdown = statusMarkdown({ asOf: today, engagements, unread: [], filtered: false }, { t })
  const customer = status?.customer ?? path
  return { kind: 'text', markdown, show: 'clipboard', message: t('The summary of {customer} is on the clipboard', { customer }) }
}

/** Of one task, or of every task of the playbook by phase. */
export function* explainApplicability(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  const { words, states, playbook, file } = snapshot.facts
  const isOne = argOf(scene, 'task') !== undefined || taskAtCursor(scene, snapshot) !== undefined
  if (isOne) {
    const { id } = yield* chooseTask(scene, snapshot)
    const markdown = `# ${markdownText(labelOf(snapshot, id))}\n\n${explained(snapshot, id).join('\n\n')}\n`
    return { kind: 'text', markdown, show: 'document' }
  }
  const customer = file.customer?.name?.trim() || snapshot.path
  const sections = playbook.phases.map(phase => {
    const ids = playbook.taskIds.filter(id => playbook.tasks.get(id)?.phase.id === phase.id)
    const lines = ids.map(id => {
      const mark = states.applies(id) ? '✓' : '–'
      return `- ${mark} **${markdownText(taskLabel(id, words))}**: ${explained(snapshot, id)[0] ?? ''}\n`
    })
    return `\n## ${markdownText(words.phase(phase.id))}\n\n${lines.join('')}`
  })
  const others = [...keysOf(file.tasks), ...keysOf(file['uncategorized-tasks'])].filter(id => !playbook.tasks.has(id))
  const rest = [...new Set(others)].map(
    id => `- – **${markdownText(labelOf(snapshot, id))}**: ${explained(snapshot, id)[0] ?? ''}\n`,
  )
  if (rest.length > 0) sections.push(`\n## ${t('Not in the playbook')}\n\n${rest.join('')}`)
  const title = t('Which tasks apply to {customer}, and why', { customer: markdownText(customer) })
  return { kind: 'text', markdown: `# ${title}\n${sections.join('')}`, show: 'document' }
}

export function* goToTask(scene: Scene): Talk<Outcome> {
  const snapshot = yield* openEngagement(scene)
  // Whoever asks to go elsewhere does not mean where the cursor is.
  const { id, service } = yield* chooseTask({ ...scene, context: { ...scene.context, offset: undefined } }, snapshot)
  const part = service === undefined ? undefined : partsOf(snapshot, id).find(one => one.service === service)
  return { kind: 'open', target: { uri: snapshot.uri, path: part?.path ?? taskPath(snapshot, id) } }
}

/** The lines of the explanation, with nothing of what users typed as markup. */
function explained({ facts: { states, words }, t }: Snapshot, id: string): string[] {
  return whyText(states, id, { t, words })
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(markdownText)
}
