/** Things that somebody saw to and nobody sees to now. */
import { changesOf, personText, subjectText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const ownerRemoved = defineChangeRule({
  name: 'owner-removed',
  summary: 'An owner, a success owner or a member of the team is not taken away without a successor.',
  why: 'What nobody owns is not done, and the customer does not know whom to call.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before:
      'people:\n  carla:\n    name: Carla Lima\n    side: customer\nactions:\n  send-plan:\n    what: Send the plan\n    owner: carla\n',
    bad: 'people:\n  carla:\n    name: Carla Lima\n    side: customer\nactions:\n  send-plan:\n    what: Send the plan\n',
    good: 'people:\n  carla:\n    name: Carla Lima\n    side: customer\nactions:\n  send-plan:\n    what: Send the plan\n    owner: ana\n',
  },
  check(context) {
    const { changes, t, words, report } = context
    const names = wordsFor(context)
    const hint = t('Name a successor')
    for (const change of changesOf(changes, 'owner')) {
      const { path, from, to } = change
      if (from === undefined || to !== undefined) continue
      const values = { what: subjectText(names, path), person: personText(names, from) }
      report({ of: change, at: path, message: t('{what} has no owner any more, it was {person}', values), hint })
    }
    for (const change of changesOf(changes, 'adoption')) {
      const { part, service, from, path } = change
      if (part !== 'success-owner' || change.change !== 'lost') continue
      const values = { service: words.service(service), person: personText(names, String(from)) }
      report({ of: change, at: path, message: t('{service} has no success owner any more, it was {person}', values), hint })
    }
  },
})
