/** After the success workshop each intended service has its SSAT, or a reason and a day on which we ask again. */
import { hasGap, missingSsat, type SsatField } from '../engagement/adoption.ts'
import type { SsatEntry } from '../playbook/shape.ts'
import type { Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank, type Edit } from '../yaml/edit.ts'
import { readinessBlank, ssatBlank, ssatWord } from './adoptionWords.ts'
import { defineRule, type FileContext } from './rule.ts'

export const ssatComplete = defineRule({
  name: 'ssat-complete',
  summary:
    'After the success workshop each intended service has stakeholders, scenarios, awareness and training, or a follow-up.',
  why: 'A service is taken into use when somebody stands for it, people know what it is for, hear of it and learn it.',
  severity: 'warning',
  source: 'conduct-customer-success-workshop, SSAT',
  examples: {
    bad: 'tasks:\n  2536: complete\n',
    good: `services:
  exchange:
    ssat:
      gap:
        reason: Follows the board's decision
        follow-up: 2026-12-10
tasks:
  2536: complete
`,
  },
  check(context) {
    const { playbook, states } = context
    const workshop = playbook.policies['success-workshop']?.task
    if (!workshop) return
    let early: Lacking[] | undefined
    for (const id of states.intended) {
      const service = states.service(id)
      if (hasGap(service?.ssat?.gap)) {
        checkFollowUp(context, id)
        continue
      }
      const missing = missingSsat(service)
      if (missing.length === 0) continue
      const task = states.task(workshop)
      const part = task.parts.find(one => one.service === id || one.service === undefined)
      if (part?.complete) reportMissing(context, { id, missing }, workshop)
      else if (part && part.state !== undefined && part.state !== 'closed') {
        early ??= []
        early.push({ id, missing })
      }
    }
    if (early && isTime(context, early)) reportEarly(context, early, workshop)
  },
})

interface Lacking {
  readonly id: string
  readonly missing: readonly SsatField[]
}

/** Before the kickoff nobody asks for SSAT, unless somebody has begun. */
function isTime({ states }: FileContext, early: readonly Lacking[]): boolean {
  return states.kickoffHeld || early.some(({ id }) => states.service(id)?.ssat !== undefined)
}

function reportMissing({ states, words, t, report }: FileContext, { id, missing }: Lacking, task: string): void {
  const parts = joinWords(
    missing.map(field => ssatWord(field, t)),
    t.locale,
    'disjunction',
  )
  const values = { service: words.service(id), parts, task }
  const at = ['services', id, 'ssat']
  report({
    at,
    message:
      missing.length === 4
        ? t('{service} has no SSAT although the success workshop ({task}) is complete', values)
        : t('{service} has no {parts} although the success workshop ({task}) is complete', values),
    hint: t('Add what is missing, or record why it is missing and when you will ask again'),
    about: missing.map(field => [...at, field]),
    ask: { title: t('Add what is missing'), edit: missing.flatMap(field => editsFor(at, field, states.service(id)?.ssat)) },
  })
}

function reportEarly({ words, t, report }: FileContext, early: readonly Lacking[], task: string): void {
  const services = joinWords(
    early.map(({ id }) => words.service(id)),
    t.locale,
  )
  report({
    at: ['services'],
    message: t('SSAT is not complete for {services}; it is due with the success workshop ({task})', { services, task }),
    hint: t('Ask for stakeholders, scenarios, awareness and training as you go'),
    level: 'info',
    about: early.map(({ id }) => ['services', id, 'ssat']),
  })
}

function checkFollowUp({ states, today, words, t, report }: FileContext, id: string): void {
  const service = states.service(id)
  const date = service?.ssat?.gap?.['follow-up']
  if (states.silent || !date || date >= today || missingSsat(service).length === 0) return
  report({
    at: ['services', id, 'ssat', 'gap', 'follow-up'],
    on: 'value',
    message: t('The follow-up on the SSAT of {service} was due on {date}', { service: words.service(id), date }),
    hint: t('Record what you learned, or the next date on which you will ask'),
    about: [['services', id, 'ssat', 'gap']],
    clock: true,
    ask: {
      title: t('Enter the next date'),
      edit: { do: 'set', path: ['services', id, 'ssat', 'gap', 'follow-up'], value: blank('follow-up', { kind: 'date' }) },
    },
  })
}

/** Fills in what is empty; of awareness and training that are written but do not count, the status or the day. */
function editsFor(ssat: Path, field: SsatField, entry: SsatEntry | null | undefined): Edit[] {
  const path = [...ssat, field]
  const status = field === 'awareness' || field === 'training' ? entry?.[field]?.status : undefined
  if (status == null || status === 'planned') return [{ do: 'merge', path: ssat, value: { [field]: ssatBlank(field) } }]
  return [
    { do: 'set', path: [...path, 'status'], value: readinessBlank },
    { do: 'merge', path, value: { due: blank('due', { kind: 'date' }) } },
  ]
}
