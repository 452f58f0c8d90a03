/** What a process has to bring about is there when its phase is left. */
import type { PlaybookItem, PlaybookProcess } from '../playbook/model.ts'
import { askItems, quoteItems, unmetItems } from './processItems.ts'
import { defineRule, type FileContext } from './rule.ts'

export const outputsBeforeNext = defineRule({
  name: 'outputs-before-next',
  summary: 'The key outputs of a process are ticked when its phase is left.',
  why: 'The next phase builds on them; those marked as a gate decide whether it may begin.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Key Outputs',
  examples: {
    bad: `engagement:
  motion: rfa
  phase: assess
  assigned: 2026-11-16
processes:
  conduct-customer-kickoff:
    outputs:
      value-understood: 2026-11-24
      entitlements-understood: 2026-11-24
      intent-understood: 2026-11-24
      resources-identified: not-applicable
`,
    good: `engagement:
  motion: rfa
  phase: assess
  assigned: 2026-11-16
processes:
  conduct-customer-kickoff:
    outputs:
      roles-understood: 2026-11-24
      value-understood: 2026-11-24
      entitlements-understood: 2026-11-24
      intent-understood: 2026-11-24
      resources-identified: not-applicable
`,
  },
  check(context) {
    const { playbook, states } = context
    for (const phase of playbook.phases.slice(0, states.phaseIndex)) {
      for (const process of phase.processes) {
        if (!process.outputs) continue
        const items = unmetItems(context, process, 'outputs')
        const isGate = (item: PlaybookItem) => item.gate === true
        const [gates, others] = [items.filter(isGate), items.filter(item => !isGate(item))]
        if (gates.length > 0) reportItems(context, { process, phase: phase.id, items: gates, level: 'error' })
        if (others.length > 0) reportItems(context, { process, phase: phase.id, items: others, level: 'warning' })
      }
    }
  },
})

interface Unmet {
  readonly process: PlaybookProcess
  readonly phase: string
  readonly items: readonly PlaybookItem[]
  readonly level: 'error' | 'warning'
}

function reportItems(context: FileContext, { process, phase, items, level }: Unmet): void {
  const { engagement, words, t, report } = context
  const values = {
    process: words.process(process.id),
    phase: words.phase(phase),
    n: items.length,
    items: quoteItems(context, process.id, items),
  }
  report({
    at: engagement.processes ? ['processes', process.id, 'outputs'] : ['engagement', 'phase'],
    message:
      items.length === 1
        ? t('The phase {phase} is left but a key output of "{process}" is not ticked: {items}', values)
        : t('The phase {phase} is left but {n} key outputs of "{process}" are not ticked: {items}', values),
    hint: t('Record the date on which it was reached, or "not-applicable" ("processes: {id}: outputs: {item}")', {
      id: process.id,
      item: items[0]?.id ?? '',
    }),
    level,
    about: [['processes', process.id]],
    ask: askItems(context, process.id, 'outputs', items),
  })
}
