/** How an engagement stands, in the few numbers that a reviewer compares. */
import { type Done, progressOf } from '../engagement/progress.ts'
import type { States } from '../engagement/states.ts'

export interface Readiness {
  readonly phase?: string
  /** Tasks of the phases reached. */
  readonly mandatory: Done
  readonly optional: Done
  /** Parts over all services that are intended. */
  readonly dibs: Done
  readonly ssat: Done
  /** The phase may be left. */
  readonly ready: boolean
  /** What is still in the way of leaving the phase. */
  readonly unmet: number
}

export function readinessOf(states: States): Readiness {
  const { phase, mandatory, optional, services, advance } = progressOf(states)
  const intended = services.filter(service => service.intended)
  const sum = (kind: 'dibs' | 'ssat'): Done => ({
    done: intended.reduce((done, service) => done + service[kind].count, 0),
    total: 4 * intended.length,
  })
  return {
    phase,
    mandatory,
    optional,
    dibs: sum('dibs'),
    ssat: sum('ssat'),
    ready: advance.unmet.length === 0,
    unmet: advance.unmet.length,
  }
}

export function sameReadiness(a: Readiness | undefined, b: Readiness | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
