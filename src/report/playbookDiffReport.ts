/** What changed between two versions of a playbook and what that does to engagements: text, Markdown and JSON. */
import type { Playbook } from '../playbook/playbook.ts'
import { type Words, wordsOf } from '../playbook/words.ts'
import type { FieldDifference, PartDifference, PlaybookDiff, TaskDifference, TaskField } from '../review/playbookDiff.ts'
import { isSamePlaybook } from '../review/playbookDiff.ts'
import type { FileEffect, PlaybookEffect } from '../review/playbookEffect.ts'
import type { Translate } from '../util/translate.ts'
import { joinWords } from '../util/translate.ts'
import { markdownText } from './markdownText.ts'
import { type Paint, plain } from './paint.ts'
import { jsonText, visible } from './plainText.ts'

export interface PlaybookDiffReport {
  readonly diff: PlaybookDiff
  /** Absent: no engagements were asked about. */
  readonly effect?: PlaybookEffect
}

/** Yields the text section by section. */
export function* playbookDiffText(
  report: PlaybookDiffReport,
  { t, paint = plain }: { t: Translate; paint?: Paint },
): Generator<string> {
  yield `${paint.bold(visible(headLine(report)))}\n`
  for (const { title, lines } of sectionsOf(report, t)) {
    yield `\n${paint.bold(visible(title))}\n${lines.map(line => `  ${visible(line)}\n`).join('')}`
  }
}

/** Yields Markdown section by section; no name acts as markup. */
export function* playbookDiffMarkdown(report: PlaybookDiffReport, { t }: { t: Translate }): Generator<string> {
  yield `## ${markdownText(headLine(report))}\n`
  for (const { title, lines } of sectionsOf(report, t)) {
    yield `\n### ${markdownText(title)}\n\n${lines.map(line => `- ${markdownText(line)}\n`).join('')}`
  }
}

/** Yields one JSON value: version 1 of the format in docs/playbook-authors.md. */
export function* playbookDiffJson({ diff, effect }: PlaybookDiffReport): Generator<string> {
  const { before, after, tasks, parts, words, locales } = diff
  const nameOf = (id: string) => (after.tasks.get(id) ?? before.tasks.get(id))?.task.name
  const named = tasks.map(task => ({ ...task, name: nameOf(task.task) }))
  const head = { version: 1, before: referenceOf(before), after: referenceOf(after), tasks: named, parts, words, locales }
  yield `${jsonText({ ...head, ...(effect ? { effect: { ...effect, summary: summaryOf(effect) } } : {}) }, 2)}\n`
}

interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

function headLine({ diff: { before, after } }: PlaybookDiffReport): string {
  return `${referenceOf(before)} → ${referenceOf(after)}`
}

function sectionsOf({ diff, effect }: PlaybookDiffReport, t: Translate): Section[] {
  const scene: Scene = { diff, t, old: wordsOf(diff.before, t.locale), now: wordsOf(diff.after, t.locale) }
  const same = isSamePlaybook(diff) ? [{ title: t('Nothing changed'), lines: [] }] : []
  return [...same, ...changeSections(scene), ...(effect ? effectSections(effect, scene) : [])]
}

/** Only what changed between the two; for views that show it beside something else. */
export function playbookChangeLines(diff: PlaybookDiff, t: Translate): { title: string; lines: readonly string[] }[] {
  return changeSections({ diff, t, old: wordsOf(diff.before, t.locale), now: wordsOf(diff.after, t.locale) })
}

interface Scene {
  readonly diff: PlaybookDiff
  readonly t: Translate
  readonly old: Words
  readonly now: Words
}

function changeSections(scene: Scene): Section[] {
  const { diff, t } = scene
  const { tasks, locales } = diff
  const added = tasks.flatMap(task => (task.kind === 'added' ? [addedLine(task, scene)] : []))
  const retired = tasks.flatMap(task => (task.kind === 'retired' ? [retiredLine(task, scene)] : []))
  const fields = fieldSections(t).map(({ title, of }) => ({
    title,
    lines: tasks.flatMap(task =>
      task.kind === 'changed'
        ? task.fields.filter(({ field }) => of.includes(field)).map(field => fieldLine(task.task, field, scene))
        : [],
    ),
  }))
  const languages = [
    ...locales.added.map(tag => t('{language}: added', { language: tag })),
    ...locales.removed.map(tag => t('{language}: removed', { language: tag })),
    ...locales.changed.map(tag => t('{language}: other words', { language: tag })),
  ]
  return [
    { title: t('Tasks added'), lines: added },
    { title: t('Tasks retired'), lines: retired },
    ...fields,
    { title: t('Other parts'), lines: diff.parts.map(part => partLine(part, scene)) },
    { title: t('Only words'), lines: diff.words.map(id => wordsLine(id, scene)) },
    { title: t('Languages'), lines: languages },
  ].filter(({ lines }) => lines.length > 0)
}

function fieldSections(t: Translate): { title: string; of: readonly TaskField[] }[] {
  return [
    { title: t('Renamed'), of: ['name'] },
    { title: t('For other services or initiatives'), of: ['services', 'motions'] },
    { title: t('Mandatory or optional'), of: ['mandatory'] },
    { title: t('Another role'), of: ['role'] },
    { title: t('Another order or date'), of: ['before', 'after', 'due'] },
    { title: t('Other conditions'), of: ['when', 'closes', 'waiver-reasons'] },
    { title: t('Moved'), of: ['phase', 'process', 'step'] },
  ]
}

function addedLine({ task, replaces }: TaskDifference & { kind: 'added' }, { diff, now, t }: Scene): string {
  const mark = diff.after.tasks.get(task)?.task.mandatory ? t('mandatory') : t('optional')
  const instead = replaces.length > 0 ? `; ${t('replaces {tasks}', { tasks: joinWords(replaces, t.locale) })}` : ''
  return `${task} ${now.task(task)} (${mark}${instead})`
}

function retiredLine({ task, by, stays }: TaskDifference & { kind: 'retired' }, { old, now, t }: Scene): string {
  const after =
    by !== undefined
      ? t('{task} ({name}) replaces it', { task: by, name: now.task(by) })
      : stays
        ? t('it is not among the retired tasks, so files that name it hold an unknown task')
        : t('nothing replaces it')
  return `${task} ${old.task(task)}: ${after}`
}

function fieldLine(task: string, { field, from, to }: FieldDifference, scene: Scene): string {
  const { old, now, t } = scene
  const values = { from: valueText(field, from, old, scene), to: valueText(field, to, now, scene) }
  const name = field === 'name' ? '' : ` ${now.task(task)}`
  const label = field === 'before' || field === 'after' || field === 'due' || field === 'closes' ? ` ${fieldLabel(field, t)}` : ''
  return `${task}${name}:${label} ${t('{from} → {to}', values)}`
}

function fieldLabel(field: 'before' | 'after' | 'due' | 'closes', t: Translate): string {
  const labels = { before: t('before'), after: t('after'), due: t('due'), closes: t('closes') }
  return labels[field]
}

function valueText(field: TaskField, value: string | undefined, words: Words, { t }: Scene): string {
  if (value === undefined || value === '') return field === 'motions' ? t('all') : '-'
  const list = (name: (id: string) => string) => value.split(', ').map(name).join(', ')
  switch (field) {
    case 'mandatory':
      return value === 'true' ? t('mandatory') : t('optional')
    case 'services':
      return value === 'all' ? t('all') : list(id => words.service(id))
    case 'role':
      return words.role(value)
    case 'motions':
      return list(id => words.motion(id))
    case 'phase':
      return words.phase(value)
    case 'process':
      return words.process(value)
    default:
      return value
  }
}

function partLine(difference: PartDifference, { old, now, t }: Scene): string {
  const { part, change, process } = difference
  const labels: Record<PartDifference['part'], string> = {
    phase: t('Phase'),
    process: t('Process'),
    step: t('Step'),
    item: t('Input or output'),
    role: t('Role'),
    service: t('Service'),
    motion: t('Motion'),
    'task-status': t('Task status'),
    policy: t('Policy'),
  }
  const changes = { added: t('added'), removed: t('removed'), changed: t('changed') }
  const words = change === 'removed' ? old : now
  const where = process === undefined ? '' : ` (${words.process(process)})`
  return `${labels[part]} "${partName(difference, words)}"${where}: ${changes[change]}`
}

function partName({ part, id, process = '' }: PartDifference, words: Words): string {
  const names: Record<PartDifference['part'], () => string> = {
    phase: () => words.phase(id),
    process: () => words.process(id),
    step: () => words.step(process, id),
    item: () => words.item(process, id),
    role: () => words.role(id),
    service: () => words.service(id),
    motion: () => words.motion(id),
    'task-status': () => words.status(id),
    policy: () => id,
  }
  return names[part]()
}

function wordsLine(id: string, { diff: { after }, now }: Scene): string {
  if (after.tasks.has(id)) return `${id} ${now.task(id)}`
  return after.processes.has(id) ? now.process(id) : now.phase(id)
}

function effectSections(effect: PlaybookEffect, scene: Scene): Section[] {
  const { t, diff } = scene
  const { files, others, tasks } = effect
  const summary = summaryOf(effect)
  const engagements = t.count(files.length, 'one engagement', '{n} engagements')
  const gain =
    summary.gaining === 0
      ? t('No engagement gains a mandatory task')
      : t('{n} of {engagements} gain {tasks}', {
          n: summary.gaining,
          engagements,
          tasks: t.count(summary.mandatory.length, 'one mandatory task', '{n} mandatory tasks'),
        })
  const lines =
    files.length === 0
      ? [t('No engagement is on {playbook}', { playbook: referenceOf(diff.before) })]
      : [
          gain,
          ...countLines(summary, t),
          ...(summary.stuck > 0
            ? [
                t.count(
                  summary.stuck,
                  'One cannot be moved as it is: see playbook migrate',
                  '{n} cannot be moved as they are: see playbook migrate',
                ),
              ]
            : []),
        ]
  if (others > 0)
    lines.push(
      t.count(others, 'One engagement is on another version or playbook', '{n} engagements are on other versions or playbooks'),
    )
  const taskName = (id: string) => (diff.after.tasks.has(id) ? scene.now.task(id) : scene.old.task(id))
  return [
    { title: t('Effect on engagements'), lines },
    {
      title: t('Open tasks'),
      lines: tasks.map(
        ({ task, before, after }) => `${task} ${taskName(task)}: ${t('open in {before}, then in {after}', { before, after })}`,
      ),
    },
    { title: t('Engagements'), lines: files.filter(isTouched).map(file => fileLine(file, t)) },
  ].filter(section => section.lines.length > 0)
}

function countLines({ before, after }: ReturnType<typeof summaryOf>, t: Translate): string[] {
  const kinds = [
    [t('Errors'), before.errors, after.errors],
    [t('Warnings'), before.warnings, after.warnings],
    [t('Notes'), before.infos, after.infos],
  ] as const
  return kinds.flatMap(([name, was, is]) => (was === is ? [] : [`${name}: ${was} → ${is}`]))
}

function isTouched({ gained, dropped, before, after, migrates }: FileEffect): boolean {
  return gained.length + dropped.length > 0 || before.errors !== after.errors || before.warnings !== after.warnings || !migrates
}

function fileLine({ path, customer, gained, mandatory, dropped, before, after, migrates }: FileEffect, t: Translate): string {
  const parts = [
    ...(mandatory.length > 0 ? [t('mandatory: {tasks}', { tasks: mandatory.join(', ') })] : []),
    ...(gained.length > 0 ? [t('gains {tasks}', { tasks: gained.join(', ') })] : []),
    ...(dropped.length > 0 ? [t('loses {tasks}', { tasks: dropped.join(', ') })] : []),
    ...(before.errors === after.errors ? [] : [t('errors {before} → {after}', { before: before.errors, after: after.errors })]),
    ...(before.warnings === after.warnings
      ? []
      : [t('warnings {before} → {after}', { before: before.warnings, after: after.warnings })]),
    ...(migrates ? [] : [t('cannot be moved as it is')]),
  ]
  return `${path}${customer ? ` (${customer})` : ''}: ${parts.join('; ')}`
}

function summaryOf({ files }: PlaybookEffect) {
  const sum = (side: 'before' | 'after') => ({
    errors: files.reduce((total, file) => total + file[side].errors, 0),
    warnings: files.reduce((total, file) => total + file[side].warnings, 0),
    infos: files.reduce((total, file) => total + file[side].infos, 0),
  })
  return {
    engagements: files.length,
    gaining: files.filter(({ mandatory }) => mandatory.length > 0).length,
    mandatory: [...new Set(files.flatMap(({ mandatory }) => mandatory))],
    stuck: files.filter(({ migrates }) => !migrates).length,
    before: sum('before'),
    after: sum('after'),
  }
}

function referenceOf({ id, version }: Playbook): string {
  return `${id}@${version}`
}
