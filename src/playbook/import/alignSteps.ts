/** Finds for each step of a translated page the step of the base page: by the tasks they share, then by their order. */
import type { ParsedStep } from './parsedPage.ts'

/** @returns for each step of `other` the step of `base`; a step without one is absent. */
export function alignSteps(base: readonly ParsedStep[], other: readonly ParsedStep[]): Map<ParsedStep, ParsedStep> {
  const pairs = new Map<ParsedStep, ParsedStep>()
  const taken = new Set<ParsedStep>()
  const pair = (theirs: ParsedStep, ours: ParsedStep) => {
    pairs.set(theirs, ours)
    taken.add(ours)
  }
  const stepOf = new Map(base.flatMap(step => step.tasks.map(({ id }): [string, ParsedStep] => [id, step])))
  for (const step of other) {
    const votes = new Map<ParsedStep, number>()
    for (const { id } of step.tasks) {
      const ours = stepOf.get(id)
      if (ours) votes.set(ours, (votes.get(ours) ?? 0) + 1)
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
    if (best && !taken.has(best)) pair(step, best)
  }
  // Between two pairs the steps left over belong together when there are as many on both sides.
  let from = 0
  let run: ParsedStep[] = []
  const settle = (to: number) => {
    const free = base.slice(from, to).filter(step => !taken.has(step))
    if (free.length === run.length) for (const [index, step] of run.entries()) pair(step, free[index] as ParsedStep)
    run = []
    from = Math.max(from, to + 1)
  }
  for (const step of other) {
    const ours = pairs.get(step)
    if (ours) settle(base.indexOf(ours))
    else run.push(step)
  }
  settle(base.length)
  return pairs
}
