/** How a task is described in the JSON Schema: name, role, services, mandatory or optional, guidance. */
import type { Playbook } from './playbook.ts'
import { formatLocales } from './words/formatLocales.ts'
import type { Words } from './words.ts'

/** The description of a task as plain text and as Markdown. */
export function taskText(playbook: Playbook, words: Words, id: string): { description: string; markdownDescription: string } {
  const place = playbook.tasks.get(id)
  if (!place) return { description: id, markdownDescription: id }
  const { task, phase, process } = place
  const name = words.task(id)
  const services = task.services === 'all' ? sayAll(words) : task.services.map(words.service).join(', ')
  const facts = [words.role(task.role), services, sayMandatory(task.mandatory, words)]
  const where = `${words.phase(phase.id)} › ${words.process(process.id)}`
  const guidance = words.guidance(id)
  return {
    description: `${name} (${facts.join('; ')})`,
    markdownDescription: [`**${name}** (${id})`, `${facts.join('; ')}  \n${where}`, guidance].filter(Boolean).join('\n\n'),
  }
}

const marks: Readonly<Record<string, readonly [mandatory: string, optional: string, all: string]>> = {
  en: ['mandatory', 'optional', 'all services'],
  'pt-br': ['obrigatória', 'opcional', 'todos os serviços'],
}

function marksOf(words: Words): readonly [string, string, string] {
  const tag = formatLocales.has(words.locale) ? words.locale : 'en'
  return marks[tag] ?? ['mandatory', 'optional', 'all services']
}

function sayMandatory(mandatory: boolean, words: Words): string {
  const [yes, no] = marksOf(words)
  return mandatory ? yes : no
}

function sayAll(words: Words): string {
  return marksOf(words)[2]
}
