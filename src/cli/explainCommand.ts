/** `playbook explain RULE|TASK|FILE#TASK`: a rule's page, a task, or why a task applies to a file. */
import { resolve } from 'node:path'
import { readEngagement } from '../lint/lint.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { visibleLines } from '../report/plainText.ts'
import { ruleDocs } from '../report/ruleDocs.ts'
import { taskText, whyText } from '../report/taskText.ts'
import { rules } from '../rules/index.ts'
import { findClosest } from '../util/closest.ts'
import { Failure } from './failure.ts'
import type { CommonFlags } from './flags.ts'
import { writeOut } from './output.ts'
import { readEngagementFile } from './readFile.ts'
import { openSession, type Session } from './session.ts'

/** @throws Failure when the subject is neither a rule nor a task nor a file with a task */
export async function explainCommand(subject: string, flags: CommonFlags): Promise<number> {
  const session = await openSession(flags)
  writeOut([visibleLines(explain(subject, session))])
  return 0
}

function explain(subject: string, session: Session): string {
  const { t } = session
  const rule = rules.find(({ name }) => name === subject)
  if (rule) return ruleDocs(rule, t)
  const hash = subject.lastIndexOf('#')
  if (hash > 0) return explainInFile(subject.slice(0, hash), subject.slice(hash + 1), session)
  const playbook = session.catalogue.find(session.playbook).playbook as Playbook
  if (playbook.tasks.has(subject) || playbook.retired.has(subject))
    return taskText(playbook, subject, { t, words: wordsOf(playbook, t.locale) })
  throw unknownSubject(subject, playbook)
}

function explainInFile(file: string, task: string, session: Session): string {
  const path = resolve(session.cwd, file)
  const read = readEngagementFile(path)
  if ('fault' in read)
    throw new Failure(`"${file}" cannot be read`, 'Name an engagement file, then # and a task: a.engagement.yaml#994')
  const { t, catalogue, today } = session
  const { playbook, states } = readEngagement({
    text: read.text,
    settings: session.settingsFor(path),
    catalogue,
    staff: session.staffFor(path),
    today,
    t,
  })
  if (!playbook || !states) throw new Failure(`"${file}" names no known playbook`, 'Run playbook lint on it first')
  if (!playbook.tasks.has(task) && !playbook.retired.has(task)) throw unknownSubject(task, playbook)
  const words = wordsOf(playbook, t.locale)
  return `${taskText(playbook, task, { t, words })}\n${whyText(states, task, { t, words })}`
}

function unknownSubject(subject: string, playbook: Playbook): Failure {
  const candidates = [...rules.map(({ name }) => name), ...playbook.tasks.keys()].map(id => ({ id, names: [] }))
  const near = findClosest(subject, candidates)
  return new Failure(
    `"${subject}" is neither a rule nor a task of ${playbook.id}@${playbook.version}`,
    near
      ? `Did you mean "${near}"?`
      : 'Name a rule (rfa-first-contact), a task (994) or a task of a file (a.engagement.yaml#994)',
  )
}
