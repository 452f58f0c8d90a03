import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ownerOf } from '../../src/engagement/owner.ts'
import { statesOfText } from '../helpers/statesOfText.ts'

const team = 'team:\n  fasttrack-manager: ana\n  fasttrack-engineer: bo\n  sme:\n    exchange: { person: kenji }\n    teams:\n'

const cases: Record<string, [text: string, task: string, owner: string | undefined]> = {
  'the person of the role': [team, '994', 'ana (implied)'],
  'the role the task names': [`${team}tasks:\n  994: { role: fasttrack-engineer }\n`, '994', 'bo (implied)'],
  'the person of the role for the service': [`${team}tasks:\n  994: { role: sme }\n`, '994', 'kenji (implied)'],
  'the owner of the task': [`${team}tasks:\n  994: { owner: carla }\n`, '994', 'carla'],
  'the owner of the whole for a part': [
    `${team}tasks:\n  1904:\n    owner: carla\n    services:\n      exchange:\n`,
    '1904',
    'carla',
  ],
  'nobody in the role': [team, '1871', undefined],
  'no team': ['', '994', undefined],
}

describe('ownerOf', () => {
  for (const [name, [text, id, expected]] of Object.entries(cases)) {
    it(name, () => {
      const states = statesOfText(text)
      const task = states.task(id)
      const owner = ownerOf(states, task, task.parts[0]!)
      assert.equal(owner && owner.person + (owner.implied ? ' (implied)' : ''), expected)
    })
  }
})
