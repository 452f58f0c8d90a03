/** Who wants a migration gets the questionnaire and a migration manager while the assessment runs. */
import { phaseIndex } from '../engagement/states.ts'
import { joinWords } from '../util/translate.ts'
import { defineRule } from './rule.ts'
import { askBegun } from './taskAsks.ts'
import { wantedMigrations } from './wantedMigrations.ts'
import { taskList } from './writtenTasks.ts'

export const migrationRequests = defineRule({
  name: 'migration-requests',
  summary: 'When a migration is wanted, the tasks that request it have begun by the phase Assess.',
  why: 'A migration manager needs the answers of the customer before anything can be planned.',
  severity: 'warning',
  source: 'conduct-technical-assessment, Migration Assessment',
  examples: {
    bad: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\nservices:\n  exchange:\n    migration:\n      wanted: true\ntasks:\n  2050: complete\n',
    good: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\nservices:\n  exchange:\n    migration:\n      wanted: true\ntasks:\n  2050: complete\n  2278: in-progress\n',
  },
  check(context) {
    const { playbook, states, words, t, report } = context
    const policy = playbook.policies.migration
    const from = policy && phaseIndex(playbook, policy['requests-phase'])
    if (!policy || from === undefined || states.hasUnknownService) return
    const services: string[] = []
    const missing = new Set<string>()
    for (const { service, against } of wantedMigrations(context, policy)) {
      // Where FastTrack does not migrate, nothing is to be requested.
      if (against || states.phaseIndexOf(service) < from) continue
      const open = policy.requests.filter(id => {
        if (!states.applies(id)) return false
        const part = states.task(id).parts.find(one => one.service === undefined || one.service === service)
        return part?.state === 'open'
      })
      if (open.length > 0) services.push(service)
      for (const id of open) missing.add(id)
    }
    const [first] = services
    if (first === undefined) return
    const tasks = policy.requests.filter(id => missing.has(id))
    report({
      at: ['services', first, 'migration', 'wanted'],
      message: t('A migration is wanted for {services}, but not begun: {tasks}', {
        services: joinWords(
          services.map(id => words.service(id)),
          t.locale,
        ),
        tasks: taskList(context, tasks),
      }),
      hint: t('Send the questionnaire and request the migration manager'),
      about: tasks.map(id => ['tasks', id]),
      related: services.slice(1).map(id => ({
        at: ['services', id, 'migration', 'wanted'],
        message: t('A migration is wanted here too'),
      })),
      ask: tasks.length === 1 ? askBegun(tasks[0] ?? '', context) : undefined,
    })
  },
})
