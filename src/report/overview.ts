/** The row of an engagement in a table of all, whatever the table is written in. */
import type { NextThing } from '../engagement/nextThings.ts'
import type { Translate } from '../util/translate.ts'
import { personName } from './persons.ts'
import { adoptionSum, type EngagementStatus, overdueCount, ownersOfTask } from './portfolio.ts'
import { dueText, thingText } from './thingText.ts'

/** Texts as they are: nothing is escaped. */
export interface Overview {
  readonly motion: string
  readonly phase: string
  /** Undefined where the tasks cannot be read. */
  readonly pending: OverviewCount | undefined
  readonly overdue: OverviewCount | undefined
  /** `3/4`, summed up over the services; empty where no service counts, "?" where they cannot be read. */
  readonly dibs: string
  readonly ssat: string
  readonly next?: NextThing
  readonly nextText: string
  readonly due: string
  readonly owner: string
}

export interface OverviewCount {
  readonly all: number
  readonly mandatory: number
}

/** The headings of the row, the customer first. */
export function overviewHead(t: Translate): string[] {
  const names = [t('Customer'), t('Motion'), t('Phase'), t('Pending'), t('Overdue'), 'DIBS', 'SSAT']
  return [...names, t('Next'), t('Due'), t('Owner')]
}

export function overviewOf(one: EngagementStatus, t: Translate): Overview {
  const { words, states, staff } = one
  const [next] = one.next
  const task = next?.kind === 'task' ? one.pending.find(({ id }) => id === next.id) : undefined
  const owner = task ? ownersOfTask(task)[0] : (next?.entry?.owner ?? one.manager)
  const mandatory = (tasks: EngagementStatus['pending']) => tasks.filter(task => task.mandatory).length
  const late = overdueCount(one)
  const isUnknown = one.lost.includes('tasks')
  const sumOf = (kind: 'dibs' | 'ssat') => {
    const sum = adoptionSum(one, kind)
    return one.lost.includes('services') ? '?' : sum ? `${sum.done}/${sum.total}` : ''
  }
  return {
    motion: words.motion(states.file.engagement?.motion ?? ''),
    phase: words.phase(one.progress.phase ?? ''),
    pending: isUnknown ? undefined : { all: one.pending.length, mandatory: mandatory(one.pending) },
    // What else is overdue is known.
    overdue: isUnknown && late === 0 ? undefined : { all: late, mandatory: mandatory(one.overdue) },
    dibs: sumOf('dibs'),
    ssat: sumOf('ssat'),
    next,
    nextText: next ? thingText(next, { t, words }) : '',
    due: next?.date ? dueText(next.date, { today: states.today, computed: task?.computed ?? next.entry?.computed, t }) : '',
    owner: owner ? personName(owner, states.file, staff) : '',
  }
}
