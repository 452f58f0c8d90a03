/** What the author of a playbook probably did not mean: steps without role, links that lead nowhere, retired tasks still named. */
import { lookup, type Path } from '../util/json.ts'
import type { Finding } from './findings.ts'
import { languages } from './import/languages/index.ts'
import type { LanguageWords } from './import/languageWords.ts'
import { isPageLink, pageNames } from './import/nextProcesses.ts'
import type { PlaybookFile } from './model.ts'
import { namedTasks } from './taskMentions.ts'

/** @param file data of the right types. All findings are warnings. */
export function checkAuthoring(file: PlaybookFile): Finding[] {
  return [...stepsWithoutRole(file), ...textFindings(file)]
}

/** A step without tasks that only explains belongs to nobody. */
function stepsWithoutRole(file: PlaybookFile): Finding[] {
  return stepsOf(file).flatMap(({ step, path }): Finding[] => {
    if (step.role !== undefined || step.title === '' || !step.tasks?.length) return []
    const message = { key: 'The step "{title}" has no role', values: { title: step.title } }
    const hint = { key: 'Name the role that leads it under "role"' }
    return [{ code: 'step-role', path: [...path, 'title'], part: 'value', message, hint, severity: 'warning' }]
  })
}

/** A playbook that holds only some of the processes may link to pages of others. */
function textFindings(file: PlaybookFile): Finding[] {
  const successors = retiredTasks(file)
  const sources = file.phases.flatMap(({ processes }) =>
    processes.flatMap(({ source }) => (source === undefined ? [] : pageNames(source))),
  )
  const names = file.partial || sources.length === 0 ? undefined : new Set(sources)
  const words = languages[0] as LanguageWords
  return textsOf(file).flatMap(({ text, path }) => {
    const findings: Finding[] = []
    for (const line of text.split('\n')) {
      for (const { id } of namedTasks(line, words)) {
        if (!successors.has(id)) continue
        const by = successors.get(id)
        const hint = by === undefined ? { key: 'Nothing replaces it' } : { key: 'Name task {by} instead', values: { by } }
        findings.push(at(text, line, id, path, 'task-retired', { key: 'The task "{id}" is retired', values: { id } }, hint))
      }
      for (const match of names ? line.matchAll(/\]\(([^()\s]{1,300})\)/g) : []) {
        const href = match[1] as string
        if (!isPageLink(href) || pageNames(href).some(name => names?.has(name))) continue
        const message = { key: 'The page "{href}" is the source of no process', values: { href } }
        findings.push(at(text, line, href, path, 'link-missing', message, { key: 'Correct the link, or import the page' }))
      }
    }
    return findings
  })
}

function at(
  text: string,
  line: string,
  word: string,
  path: Path,
  code: string,
  message: Finding['message'],
  hint: Finding['hint'],
): Finding {
  const offset = text.indexOf(word, text.indexOf(line))
  return { code, path, part: 'value', message, hint, severity: 'warning', within: { text, offset, length: word.length } }
}

/** Ids of retired tasks with what stands for them. */
function retiredTasks(file: PlaybookFile): Map<string, string | undefined> {
  const retired = new Map(Object.entries(file['retired-tasks'] ?? {}).map(([id, task]) => [id, task['replaced-by']]))
  for (const { step } of stepsOf(file)) {
    for (const task of step.tasks ?? []) {
      if (task.retired !== undefined) retired.set(task.id, task['replaced-by'])
      else if (lookup(file['retired-tasks'], task.id) === undefined) retired.delete(task.id)
    }
  }
  return retired
}

function stepsOf(file: PlaybookFile) {
  return file.phases.flatMap((phase, phaseIndex) =>
    phase.processes.flatMap((process, processIndex) =>
      process.steps.map((step, stepIndex) => ({
        step,
        path: ['phases', phaseIndex, 'processes', processIndex, 'steps', stepIndex] as Path,
      })),
    ),
  )
}

/** Every text in sentences with its place. */
function textsOf(file: PlaybookFile): { text: string; path: Path }[] {
  const found: { text: string; path: Path }[] = []
  const note = (text: string | undefined, path: Path) => {
    if (text) found.push({ text, path })
  }
  file.phases.forEach((phase, phaseIndex) => {
    note(phase.overview, ['phases', phaseIndex, 'overview'])
    phase.processes.forEach((process, processIndex) => {
      const at: Path = ['phases', phaseIndex, 'processes', processIndex]
      note(process.overview, [...at, 'overview'])
      for (const [index, text] of (process.objectives ?? []).entries()) note(text, [...at, 'objectives', index])
      for (const side of ['inputs', 'outputs'] as const) {
        for (const [index, { text }] of (process[side] ?? []).entries()) note(text, [...at, side, index, 'text'])
      }
    })
  })
  for (const { step, path } of stepsOf(file)) {
    note(step.guidance, [...path, 'guidance'])
    for (const [index, task] of (step.tasks ?? []).entries()) note(task.guidance, [...path, 'tasks', index, 'guidance'])
  }
  return found
}
