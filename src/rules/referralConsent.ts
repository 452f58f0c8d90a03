/** A referral shares the customer's contact data with partners: the customer has agreed to it. */
import type { TaskState } from '../engagement/states.ts'
import type { EngagementFile } from '../playbook/shape.ts'
import { entriesOf, type Path } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'
import { askBegun } from './taskAsks.ts'

export const referralConsent = defineRule({
  name: 'referral-consent',
  summary: "A partner referral needs the customer's recorded consent, and names the partner once it is complete.",
  why: "A referral shares the customer's contact data with partners.",
  severity: 'error',
  source: 'conduct-customer-kickoff, task 983',
  covers: ['windows-10-deployment'],
  examples: {
    bad: 'tasks:\n  983: in-progress\n',
    good: `people:
  carla:
    name: Carla Lima
    side: customer
referrals:
  adoption:
    task: 983
    consent:
      by: carla
      date: 2026-11-25
      how: mail
tasks:
  983: in-progress
`,
  },
  check(context) {
    const { engagement, playbook, states } = context
    const id = playbook.policies.referral?.task
    if (!id) return
    const task = states.task(id)
    if (task.state === undefined) return
    const referrals = referralsOf(engagement, id)
    if (task.parts.some(part => part.state === 'active' || part.complete)) checkConsent(context, task, referrals)
    if (task.complete) checkPartner(context, task, referrals)
    if (task.state === 'open') checkRequested(context, task, referrals)
  },
})

type Referral = NonNullable<NonNullable<EngagementFile['referrals']>[string]>
type Referrals = readonly [string, Referral | null][]

/** The referrals of a task; one that names no task belongs to it as well. */
function referralsOf(engagement: EngagementFile, task: string): Referrals {
  return entriesOf(engagement.referrals).filter(([, referral]) => String(referral?.task ?? task) === task)
}

function checkConsent({ engagement, t, report }: FileContext, task: TaskState, referrals: Referrals): void {
  if (referrals.some(([, referral]) => referral?.consent?.by && referral.consent.date)) return
  const begun = referrals.find(([, referral]) => referral?.consent) ?? referrals[0]
  const consent = {
    by: blank('by', { kind: 'person' }),
    date: blank('date', { kind: 'date' }),
    how: blank('how', { kind: 'text' }),
  }
  const path: Path = ['referrals', begun?.[0] ?? freeKey(engagement)]
  const id = task.id
  report({
    at: task.path,
    message: task.complete
      ? t('The referral to partners ({task}) is complete without the recorded consent of the customer', { task: id })
      : t('The referral to partners ({task}) has begun without the recorded consent of the customer', { task: id }),
    hint: t('Record who at the customer agreed to share contact data, when and how'),
    about: [task.path, ...referrals.map(([key]) => ['referrals', key])],
    ask: {
      title: t('Record the consent'),
      edit: begun
        ? { do: 'merge', path: [...path, 'consent'], value: consent }
        : { do: 'insert', path, value: { task: taskValue(id), consent } },
    },
  })
}

function checkPartner({ t, report }: FileContext, task: TaskState, referrals: Referrals): void {
  const [first] = referrals
  if (!first || referrals.some(([, referral]) => referral?.partner)) return
  const at = ['referrals', first[0]]
  report({
    at,
    message: t('The referral "{referral}" names no partner although task {task} is complete', {
      referral: first[0],
      task: task.id,
    }),
    hint: t('Name the partner the customer has chosen'),
    level: 'warning',
    ask: {
      title: t('Name the partner'),
      edit: { do: 'merge', path: at, value: { partner: blank('partner', { kind: 'text' }) } },
    },
  })
}

function checkRequested(context: FileContext, task: TaskState, referrals: Referrals): void {
  const { t, report } = context
  for (const [key, referral] of referrals) {
    if (!referral?.requested) continue
    report({
      at: ['referrals', key, 'requested'],
      message: t('The referral "{referral}" was requested on {date} although task {task} has not begun', {
        referral: key,
        date: referral.requested,
        task: task.id,
      }),
      hint: t('Set the status of task {task}', { task: task.id }),
      level: 'warning',
      about: [
        ['referrals', key],
        ['tasks', task.id],
      ],
      ask: askBegun(task.id, context),
    })
  }
}

/** A task id as people write it: a number where it is one. */
function taskValue(id: string): string | number {
  return /^[1-9]\d*$/.test(id) ? Number(id) : id
}

function freeKey({ referrals }: EngagementFile): string {
  const taken = Object.keys(referrals ?? {})
  let key = 'partner'
  for (let n = 2; taken.includes(key); n++) key = `partner-${n}`
  return key
}
