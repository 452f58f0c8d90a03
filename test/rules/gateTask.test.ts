import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { gateTask } from '../../src/rules/gateTask.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

const inPhase = (phase: string) => `engagement: { motion: rfa, assigned: 2026-11-16, phase: ${phase} }\n`
const assessment = '  4071: complete\n  4072: complete\n  3070: complete\n'
const assessed = 'Technical Assessment Complete (1699)'
const review = 'Review Remediation Checklist with customer for action items (1049)'

testRule(gateTask, {
  valid: {
    'everything closed': `${inPhase('assess')}tasks:\n${assessment}  1049: not-required\n  1699: complete\n`,
    'the gate is not complete': `${inPhase('assess')}tasks:\n  1699: in-progress\n`,
    'the gate is waived': `${inPhase('assess')}tasks:\n  1699: not-required\n`,
    'a task that closes nothing': 'tasks:\n  994: complete\n',
    'what closes something wider is left out': `${inPhase('enable')}tasks:\n  3690: complete\n  1701: complete\n  4058:\n`,
    'a misspelled status': `${inPhase('assess')}tasks:\n${assessment}  1049: dun\n  1699: complete\n`,
    'a task that does not apply is not needed': `${inPhase('assess')}tasks:\n${assessment}  1049: complete\n  4099:\n  1699: complete\n`,
    'a part for one service': `${inPhase('assess')}services:\n  exchange:\n  teams:\ntasks:\n  4071: complete\n  4072: complete\n  1049: complete\n  3070:\n    services:\n      exchange: complete\n      teams:\n  1699:\n    services:\n      exchange: complete\n      teams:\n`,
  },
  invalid: {
    'closes a process': {
      text: `${inPhase('assess')}tasks:\n${assessment}  1049: in-progress\n  ⟦1699⟧: complete # sent\n`,
      problems: [`${assessed} is complete with one mandatory task of "Conduct Technical Assessment" still open: ${review}`],
      hints: ['Close these tasks, or leave them out with a reason ("waiver")'],
      levels: ['error'],
    },
    'a task that applies since a migration is wanted': {
      text: `${inPhase('assess')}services:\n  exchange: { migration: { wanted: true } }\ntasks:\n${assessment}  1049: complete\n  ⟦1699⟧: complete\n`,
      problems: [
        `${assessed} is complete with one mandatory task of "Conduct Technical Assessment" still open: Verify if AAD Security Defaults are Enabled on Tenant Prior to Migration (4099)`,
      ],
    },
    'closes a phase': {
      text: `${inPhase('enable')}tasks: { ⟦1701⟧: { status: complete, completed: 2026-11-30 } }\n`,
      problems: [
        'Enablement Complete (1701) is complete with one mandatory task of the phase "Enable" still open: Identify Survey Contact (3690)',
      ],
    },
    'closes the engagement, up to its own phase': {
      text: `${inPhase('enable')}tasks:\n  994: complete\n  3616: complete\n${assessment}  1049: complete\n  1699: complete\n  2536: complete\n  3981: complete\n  3190: complete\n  1700: complete\n  3690: complete\n  1701: in-progress\n  ⟦4058⟧: complete\n`,
      problems: [
        'Disengagement Process is Complete (enablement) (4058) is complete with one mandatory task of the engagement still open: Enablement Complete (1701)',
      ],
    },
    'a part for one service, its own part open': {
      text: `${inPhase('assess')}services:\n  exchange:\n  teams:\ntasks:\n  4071: complete\n  4072: complete\n  1049: complete\n  3070:\n    services:\n      exchange: complete\n      teams:\n  1699:\n    services:\n      exchange: complete\n      ⟦teams⟧: complete\n`,
      problems: [
        `${assessed.replace('(1699)', '(1699) for Teams')} is complete with one mandatory task of "Conduct Technical Assessment" still open: Create Remediation Checklist (3070)`,
      ],
    },
  },
})

describe('gate-task and phase-mandatory-tasks', () => {
  const rulesOf = (tasks: string) => {
    const text = overMinimal(
      `${inPhase('remediate')}tasks:\n  3616: complete\n  994: complete\n  2536: complete\n  3981: complete\n${tasks}`,
    )
    const { problems } = lintEngagement({
      text,
      settings: defaultSettings,
      catalogue,
      staff: {},
      today: '2026-12-01',
      t: createTranslate('en'),
    })
    return problems.map(({ rule }) => rule).filter(rule => rule === 'gate-task' || rule === 'phase-mandatory-tasks')
  }
  const closed = '  4071: complete\n  4072: complete\n  3070: complete\n'

  it('say it once where the gate names all that is open', () =>
    assert.deepEqual(rulesOf(`${closed}  1049:\n  1699: complete\n`), ['gate-task']))

  it('both speak where more is open than the gate claims', () =>
    assert.deepEqual(rulesOf(`${closed.replace('  3070: complete\n', '')}  1049: complete\n  1699:\n`), [
      'phase-mandatory-tasks',
    ]))
})
