/** `playbook explain RULE|policy/NAME|TASK|FILE#TASK`: a rule's page, a team's policy, a task, or why a task applies to a file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readEngagement } from '../lint/lint.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { visibleLines } from '../report/plainText.ts'
import { ruleDocs } from '../report/ruleDocs.ts'
import { taskText, whyText } from '../report/taskText.ts'
import { rules } from '../rules/index.ts'
import { findClosest, fold } from '../util/closest.ts'
import type { Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex, locateNearest } from '../yaml/locate.ts'
import { fromHost } from './configs.ts'
import { Failure } from './failure.ts'
import { engagementName, nothingThere, shownPath } from './findFiles.ts'
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
  if (subject.startsWith('policy/')) return explainPolicy(subject.slice('policy/'.length), session)
  const rule = rules.find(({ name }) => name === subject)
  if (rule) return ruleDocs(rule, t)
  const hash = subject.lastIndexOf('#')
  if (hash > 0) return explainInFile(subject.slice(0, hash), subject.slice(hash + 1), session)
  const playbook = session.catalogue.find(session.playbook).playbook as Playbook
  if (playbook.tasks.has(subject) || playbook.retired.has(subject))
    return taskText(playbook, subject, { t, words: wordsOf(playbook, t.locale) })
  throw unknownSubject(subject, playbook, session)
}

/** A policy of the team's configurations: its message, when it holds, what it wants and where it is written. */
function explainPolicy(name: string, { configs, cwd, t }: Session): string {
  const known = configs.all.flatMap(config => config.settings.policies)
  const policy = known.find(one => one.name === name)
  if (!policy) {
    const names = [...new Set(known.map(one => one.name))]
    const near = findClosest(
      name,
      names.map(id => ({ id, names: [id] })),
    )
    throw new Failure(
      t('There is no policy "{name}" in the configuration', { name }),
      near
        ? t('Did you mean "{value}"?', { value: `policy/${near}` })
        : names.length > 0
          ? t('Known: {example}', { example: names.map(one => `policy/${one}`).join(', ') })
          : t('Policies stand under "policies" in playbook.config.yaml'),
    )
  }
  const level = configs.base.settings.rules.get(`policy/${name}`)?.severity ?? policy.severity
  const words = { error: t('error'), warning: t('warning'), info: t('note'), off: t('off') }
  const source = configs.all.flatMap(config => config.files).find(({ file }) => Object.hasOwn(file.policies ?? {}, name))
  const place = source && placeOf(source, ['policies', name], cwd)
  const lines = [
    `policy/${name}`,
    policy.message,
    '',
    `${t('Level')}: ${words[level]}`,
    ...(policy.when === undefined ? [] : [`${t('When')}: ${policy.when}`]),
    `${t('Must hold')}: ${policy.assert}`,
    ...(policy.path ? [`${t('Marks')}: ${policy.path}`] : []),
    ...(place ? [`${t('Configured in')}: ${place}`] : []),
    '',
    `${t('Silence')}: # playbook-ignore policy/${name} until=2026-12-31 reason="${t('Agreed with the customer')}"`,
  ]
  return `${lines.join('\n')}\n`
}

function placeOf({ path, text }: { path: string; text: string }, at: Path, cwd: string): string {
  const { start } = locateNearest(text, at, 'key')
  return `${shownPath(fromHost(path), cwd)}:${createLineIndex(text).position(start).line}`
}

function explainInFile(file: string, task: string, session: Session): string {
  const path = resolve(session.cwd, file)
  const read = readEngagementFile(path)
  const { t, catalogue, today } = session
  if ('fault' in read && read.fault === 'vanished') throw nothingThere(file, path, t)
  if ('fault' in read)
    throw new Failure(
      t('"{path}" cannot be read', { path: file }),
      t('Name an engagement file, then # and a task: a.engagement.yaml#994'),
    )
  const { playbook, states } = readEngagement({
    text: read.text,
    settings: session.settingsFor(path),
    catalogue,
    staff: session.staffFor(path),
    today,
    t,
  })
  if (!playbook || !states)
    throw new Failure(t('"{path}" names no known playbook', { path: file }), t('Run playbook lint on it first'))
  if (!playbook.tasks.has(task) && !playbook.retired.has(task)) throw unknownSubject(task, playbook, session)
  const words = wordsOf(playbook, t.locale)
  return `${taskText(playbook, task, { t, words })}\n${whyText(states, task, { t, words })}`
}

function unknownSubject(subject: string, playbook: Playbook, { t, cwd }: Session): Failure {
  const name = `${playbook.id}@${playbook.version}`
  const message = t('"{subject}" is neither a rule nor a task of {playbook}', { subject, playbook: name })
  if (engagementName.test(subject) && existsSync(resolve(cwd, subject)))
    return new Failure(message, t('Add # and a task: {example}', { example: `${subject}#994` }))
  const candidates = [...rules.map(({ name }) => name), ...playbook.tasks.keys()].map(id => ({ id, names: [] }))
  const near = findClosest(subject, candidates)
  if (near) return new Failure(message, t('Did you mean "{value}"?', { value: near }))
  const similar = similarSubjects(subject, playbook, t)
  if (similar.length > 0) return new Failure(message, t('Similar: {examples}', { examples: similar.join('; ') }))
  return new Failure(message, t('Name a rule (rfa-first-contact), a task (994) or a task of a file (a.engagement.yaml#994)'))
}

/** At most five rules and tasks that hold the word: in their name, else in what they say. */
function similarSubjects(subject: string, playbook: Playbook, t: Translate): string[] {
  const wanted = fold(subject)
  if (wanted.length < 3) return []
  const words = wordsOf(playbook, t.locale)
  const english = wordsOf(playbook, 'en')
  const holds = (...texts: string[]) => texts.some(text => fold(text).includes(wanted))
  const tasks = [...playbook.tasks.keys()]
    .filter(id => holds(words.task(id), english.task(id)))
    .map(id => `${id} ${words.task(id)}`)
  const named = rules.filter(({ name }) => holds(name)).map(({ name }) => name)
  const found = [...named, ...tasks]
  const about = rules.filter(({ summary }) => holds(summary, t(summary))).map(({ name }) => name)
  return (found.length > 0 ? found : about).slice(0, 5)
}
