/** Collects the words of each language in its locale file. */
import type { LocaleFile, PlaybookFile } from '../model.ts'
import type { Playbook } from '../playbook.ts'
import type { JoinedProcess } from './joinProcess.ts'
import { languages } from './languages/index.ts'
import type { LanguageWords } from './languageWords.ts'
import { vocabularyOfLocale } from './terms.ts'

/** One for each language that a page is in, but for that of the file: unless it is English, its words are a locale as well. */
export function localesOf(
  processes: readonly JoinedProcess[],
  phases: ReadonlyMap<string, NonNullable<LocaleFile['phases']>>,
  file: PlaybookFile,
  older: Playbook,
  base: LanguageWords,
): LocaleFile[] {
  const english = languages[0]
  return languages.flatMap((language): LocaleFile[] => {
    if (language === english && base === english) return []
    const words: NonNullable<LocaleFile['processes']> = {}
    const tasks: NonNullable<LocaleFile['tasks']> = {}
    for (const { group, process, translated } of processes) {
      if (group.base.language === language) {
        words[process.id] = wordsOf(process)
        for (const task of process.steps.flatMap(step => step.tasks ?? [])) {
          tasks[task.id] = { name: task.name, ...(task.guidance === undefined ? {} : { guidance: task.guidance }) }
        }
      }
      const own = translated.find(({ page }) => page.language === language)
      if (!own) continue
      words[process.id] = own.process
      const kept = new Set(process.steps.flatMap(step => (step.tasks ?? []).map(({ id }) => id)))
      for (const [id, task] of Object.entries(own.tasks)) if (kept.has(id)) tasks[id] = task
    }
    if (Object.keys(words).length === 0) return []
    const inFile = new Set(file.phases.map(({ id }) => id))
    const known = Object.fromEntries(Object.entries(phases.get(language.tag) ?? {}).filter(([id]) => inFile.has(id)))
    return [
      {
        locale: language.tag,
        vocabulary: vocabularyOfLocale(older, language, file.vocabulary),
        ...(Object.keys(known).length > 0 ? { phases: known } : {}),
        processes: words,
        ...(Object.keys(tasks).length > 0 ? { tasks } : {}),
      },
    ]
  })
}

/** The words of a process in the file, as a locale holds them. */
function wordsOf(process: JoinedProcess['process']): NonNullable<LocaleFile['processes']>[string] {
  const { title, overview, objectives, inputs, outputs, history, steps } = process
  const texts = (items: typeof inputs) => Object.fromEntries((items ?? []).map(({ id, text }) => [id, text]))
  return {
    title,
    ...(overview === undefined ? {} : { overview }),
    ...(objectives ? { objectives } : {}),
    ...(inputs ? { inputs: texts(inputs) } : {}),
    ...(outputs ? { outputs: texts(outputs) } : {}),
    ...(history ? { history } : {}),
    steps: Object.fromEntries(
      steps.map(step => [step.id, { title: step.title, ...(step.guidance === undefined ? {} : { guidance: step.guidance }) }]),
    ),
  }
}
