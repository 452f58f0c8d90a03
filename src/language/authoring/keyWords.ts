/** What the keys of playbooks, locales, configurations and people mean, in the user's language. */
import { formatLocales } from '../../playbook/words/formatLocales.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import type { AuthoringKind } from './authoringKind.ts'

/** One sentence about the key at a path, without a final period; undefined for keys that users choose. */
export function describeKey(kind: AuthoringKind, path: Path, t: Translate): string | undefined {
  const key = String(path.at(-1) ?? '')
  if (kind === 'playbook' || kind === 'locale') {
    const words = playbookWords(t)
    const holder = kind === 'locale' && path.length === 1 ? 'locale' : holderOf(path)
    return lookup(words, `${holder}/${key}`) ?? lookup(words, key)
  }
  const own = kind === 'config' && key === 'name' && path[0] === 'calendars' ? t('What the holiday is called') : undefined
  return own ?? wordOf(key, t.locale)?.description
}

/** A closed word such as `warning`, by the kind of its field. */
export function describeValue(kind: string, word: string, locale: string): string | undefined {
  const found = lookup(lookup(formatOf(locale)?.values, kind), word)
  return found && `${found.name}: ${found.description}`
}

/** Name of a field of the format. */
export function wordOf(key: string, locale: string): { name: string; description: string } | undefined {
  return lookup(formatOf(locale)?.keys, key) ?? lookup(formatLocales.get('en')?.keys, key)
}

function formatOf(locale: string) {
  return formatLocales.get(locale) ?? formatLocales.get('en')
}

/** The nearest key above that is no index and no id. */
function holderOf(path: Path): string {
  const above = path.slice(0, -1).filter(step => typeof step === 'string')
  return String(above.at(-1) ?? '')
}

/** By the key, or by the key above and the key where one word means two things. */
function playbookWords(t: Translate): Readonly<Record<string, string>> {
  return {
    id: t('Short name that never changes; everything refers to it'),
    version: t('Version of the playbook, in quotes'),
    partial: t('The playbook holds only some of the tasks: an unknown task is then a warning'),
    title: t('What it is called'),
    locale: t('Language of this file, for example pt-BR'),
    vocabulary: t('The words of the playbook: roles, services, statuses and reasons'),
    roles: t('Who works on engagements'),
    'vocabulary/services': t('Services that are delivered'),
    motions: t('How engagements come about'),
    'steps/motions': t('Motions that the step is for; without it every motion'),
    'task-statuses': t('Statuses of a task'),
    'entitlement-statuses': t('Statuses of a service (L1), with their reasons (L2) and details (L3)'),
    'entitlement-reasons': t('Reasons (L2) of all statuses by their id'),
    'entitlement-details': t('Details (L3) of all reasons by their id'),
    'business-reasons': t('Main reasons why a customer wants a service'),
    'vocabulary/waiver-reasons': t('Reasons for leaving a task out'),
    'tasks/waiver-reasons': t('The reasons that count for this task; without it all of them'),
    name: t('What it is called'),
    abbreviation: t('Short form that people use'),
    aliases: t('Other words that people use for it'),
    definition: t('One line that says what it is'),
    core: t('Done once for the whole tenant and not for each service'),
    state: t('What the status means for the work: open, active, stalled or closed'),
    complete: t('The work is done, as opposed to being left out'),
    'at-risk': t('Work goes on but is endangered: a blocker and an owner are named'),
    reasons: t('Reasons (L2) that the status may have'),
    details: t('Details (L3) that the reason may have; without it any word is accepted'),
    policies: t('Numbers and ids that the built-in rules read; a rule without its policy is silent'),
    'first-contact': t('The task of the first contact, the motion it counts for and within how many business days'),
    handover: t('The task of the hand-over that comes before the first contact'),
    kickoff: t('The task of the kickoff meeting and its process'),
    referral: t('The task that refers the customer to partners'),
    'success-workshop': t('The task of the success workshop'),
    enablement: t('The task that enables a service, and how much use counts as enabled'),
    terms: t('The tasks that send and approve terms and conditions, and their services'),
    migration: t('Services whose data is moved, and what that takes'),
    disengagement: t('The tasks with which an engagement ends'),
    'windows-deployment': t('The service that needs an expert, the role of the expert and the phase'),
    collaboration: t('The service that is used for working together, and the word for it'),
    entitlements: t('Which statuses of a service the rules mean'),
    notes: t('How long a note may be'),
    log: t('After how many days without an entry the log is stale'),
    'business-days': t('Within how many business days'),
    'active-users': t('How many active users count as enabled'),
    'small-customer-seats': t('Up to how many seats a customer is small'),
    'small-customer-share': t('Share of active users that is enough for a small customer, from 0 to 1'),
    sent: t('The task with which they are sent'),
    approved: t('The task with which they are approved'),
    'entitlements-above': t('With this many entitlements or fewer the migration is not eligible'),
    requests: t('The tasks that ask for the migration'),
    'requests-phase': t('Phase from which the requests are expected'),
    starts: t('The task whose start is the start of the migration'),
    contact: t('The task of the first contact'),
    'sme-role': t('Role of the expert'),
    value: t('The word for it in an engagement'),
    phases: t('The phases in their order'),
    processes: t('The processes of the phase in their order'),
    steps: t('The steps of the process in their order'),
    tasks: t('The tasks of the step in their order'),
    'locale/phases': t('Words of the phases by their id'),
    'locale/processes': t('Words of the processes by their id'),
    'locale/tasks': t('Words of the tasks by their number'),
    overview: t('What it is about, in Markdown'),
    objectives: t('What is to be reached'),
    inputs: t('What is in place before the process begins'),
    outputs: t('What is reached when the process ends'),
    next: t('The processes that may follow'),
    history: t('What changed and when'),
    date: t('The day of the change'),
    change: t('What was changed'),
    by: t('Who changed it'),
    source: t('Where it comes from'),
    text: t('The sentence that is ticked'),
    gate: t('Without it the process is not left'),
    proof: t('Condition that shows it by the facts; nothing is ticked then'),
    role: t('Who does it'),
    services: t('Services that it is for: all, or a list'),
    guidance: t('How it is done, in Markdown'),
    mandatory: t('The task has to be closed before the phase is left'),
    when: t('Condition over the engagement under which it holds'),
    before: t('Tasks that come later than this one'),
    after: t('Tasks that come earlier than this one'),
    'due/after': t('The day from which the date is counted'),
    due: t('A date that is computed and never written'),
    closes: t('What is done when the task is done: the step, process, phase or engagement'),
    since: t('Version in which the task came'),
    retired: t('Version from which the task is gone'),
    'replaced-by': t('The task to use instead'),
    line: t('Position in the original table'),
    task: t('Number of the task'),
    motion: t('The motion for which it counts'),
    process: t('The process it belongs to'),
    phase: t('The phase from which it counts'),
    service: t('The service it is about'),
    'max-length': t('How many characters a note may have'),
    'repeated-length': t('From how many characters on a note that stands twice is reported'),
    'stale-days': t('After how many days without an entry'),
    'quiet-days': t('How many days a silence may last in a quiet engagement'),
    'retired-tasks': t('Tasks of earlier versions that stand in no step any more'),
    blocked: t('The status for a service that is blocked'),
    'no-intent': t('The status for a service that the customer does not want'),
    'status-unknown': t('The status for a service of which nothing is known'),
    'in-progress': t('The status for a service that is being delivered'),
    'duplicate-invalid': t('The status for entitlements that do not count'),
    unresponsive: t('The reason for a customer who does not answer'),
    attempts: t('After how many attempts a customer does not answer'),
    'disengagement/enablement': t('The task that ends an engagement without a migration'),
    'disengagement/migration': t('The task that ends an engagement with a migration'),
  }
}
