import { phaseMandatoryTasks } from '../../src/rules/phaseMandatoryTasks.ts'
import { testRule } from '../helpers/testRule.ts'

const inPhase = (phase: string, motion = 'rfa') => `engagement:\n  motion: ${motion}\n  assigned: 2026-11-16\n  phase: ${phase}\n`
const initiate = '  3616: complete\n  994: complete\n'
const remediation = 'Create Remediation Checklist (3070)'

testRule(phaseMandatoryTasks, {
  valid: {
    'in the first phase': 'tasks:\n  3616:\n  994:\n',
    'everything closed, some of it waived': `${inPhase('assess')}tasks:\n  3616: not-required\n  994: complete\n  983:\n`,
    'a misspelled status': `${inPhase('assess')}tasks:\n  3616: dun\n  994: complete\n`,
    'a misspelled phase': `${inPhase('asess')}tasks:\n`,
    'a misspelled service': `${inPhase('assess')}services:\n  exchagne:\ntasks:\n  994:\n`,
    'a phase of its own leaves the tasks of all services alone':
      'services:\n  exchange:\n    phase: assess\n  teams:\ntasks:\n  994:\n',
  },
  invalid: {
    'one task, in progress': {
      text: `${inPhase('⟦assess⟧')}tasks:\n  3616: complete\n  994: in-progress\n`,
      problems: [
        'The engagement is in the phase "Assess" with one mandatory task of earlier phases still open: Conduct Initiate/Kickoff Meeting(s) (994)',
      ],
      hints: ['Close these tasks, or leave them out with a reason ("waiver")'],
      levels: ['error'],
      portuguese: [
        'O engajamento está na fase "Avaliar" com uma tarefa obrigatória de fases anteriores em aberto: Realizar Reunião(ões) de Início/Abertura (994)',
      ],
    },
    'many tasks, by their numbers': {
      text: `${inPhase('⟦remediate⟧')}tasks:\n${initiate}`,
      problems: [
        'The engagement is in the phase "Remediate" with 7 mandatory tasks of earlier phases still open: 4071, 4072, 3070, 1049, 1699, 2536, and 3981',
      ],
    },
    'no tasks written': {
      text: `${inPhase('⟦assess⟧')}`,
      problems: [
        'The engagement is in the phase "Assess" with 2 mandatory tasks of earlier phases still open: Complete Initial customer outreach (3616) and Conduct Initiate/Kickoff Meeting(s) (994)',
      ],
    },
    'the phase of one service': {
      text: `${inPhase('assess')}services:\n  exchange: { phase: ⟦remediate⟧ }\n  teams:\ntasks:\n${initiate}  3070:\n    services:\n      exchange: in-progress\n      teams:\n`,
      problems: [`Exchange is in the phase "Remediate" with one mandatory task of earlier phases still open: ${remediation}`],
    },
    'a service that is behind': {
      text: `${inPhase('⟦remediate⟧')}services:\n  exchange: { phase: assess }\n  teams:\ntasks:\n${initiate}  4071: complete\n  4072: complete\n  1049: complete\n  1699: complete\n  2536: complete\n  3981: complete\n  3070:\n    services:\n      exchange: in-progress\n      teams:\n`,
      problems: [
        `The engagement is in the phase "Remediate" with one mandatory task of earlier phases still open: ${remediation}`,
      ],
    },
  },
})
