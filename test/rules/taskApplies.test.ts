import { taskApplies } from '../../src/rules/taskApplies.ts'
import { testRule } from '../helpers/testRule.ts'

const terms = 'Confirm customer approval of FastTrack Terms and Conditions (1904)'

testRule(taskApplies, {
  valid: {
    'a task of a service in scope': 'tasks:\n  1904: in-progress\n',
    'not begun, although not in scope': 'services:\n  teams:\ntasks:\n  1904:\n',
    'left out, although not in scope': 'services:\n  teams:\ntasks:\n  1904: not-required\n',
    'for all services, none listed': 'services:\ntasks:\n  994: complete\n',
    'for all services, none in scope': 'services:\n  exchange: { status: no-intent }\ntasks:\n  994: complete\n',
    'a core task without services': 'services:\ntasks:\n  4071: in-progress\n',
    'a misspelled service hides what is in scope':
      'services:\n  exchagne:\ntasks:\n  1904: complete\nteam:\n  sme:\n    teams: {}\n',
    'a misspelled status': 'services:\n  teams:\ntasks:\n  1904: dunn\n',
    'an unknown task': 'tasks:\n  9999: complete\n',
    'split by services in scope':
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: complete\n',
    'split, the other service not begun': 'tasks:\n  1904:\n    services:\n      exchange: complete\n      onedrive:\n',
    'an SME for a service in scope': 'team:\n  sme:\n    exchange:\n      person: kenji\n',
    'a role with one person': 'team:\n  fasttrack-manager: ana\n',
    'wanted, so the migration applies':
      'services:\n  exchange:\n    migration:\n      wanted: true\ntasks:\n  2050: in-progress\n',
  },
  invalid: {
    'no service listed at all': {
      text: '⟦services⟧:\nteam:\n  sme:\n    windows-10: { person: kenji, requested: 2026-11-20 }\ntasks:\n  1903: in-progress\n  1904: in-progress\n',
      problems: ['No service is listed, but work is recorded that is for certain services'],
      hints: ['List the services of this engagement'],
      portuguese: ['Nenhum serviço está listado, mas há trabalho registrado que é de certos serviços'],
    },
    'service not listed': {
      text: 'services:\n  teams:\ntasks:\n  ⟦1904⟧: complete # by mail\n',
      problems: [`${terms} is for Exchange, OneDrive for Business, or SharePoint, and that is not in scope`],
      hints: ['List the service, or take the status away'],
      levels: ['warning'],
      portuguese: [
        'A tarefa Confirmar a aprovação do cliente dos Termos e Condições do Microsoft… (1904) é para Exchange, OneDrive for Business ou SharePoint, o que não está no escopo',
      ],
    },
    'service without intent, task stalled': {
      text: 'services:\n  exchange: { status: no-intent }\ntasks: { ⟦1904⟧: blocked-other }\n',
      problems: [`${terms} is for Exchange, OneDrive for Business, or SharePoint, and that is not in scope`],
    },
    'another motion': {
      text: 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\ntasks:\n  ⟦4058⟧: in-progress\n',
      problems: ['Disengagement Process is Complete (enablement) (4058) is no task of a Targeting engagement'],
      hints: ['Check the motion, or take the status away'],
    },
    'no migration is wanted': {
      text: 'tasks:\n  ⟦2050⟧: in-progress\n',
      problems: ['Provide migration questionnaire to customer (2050) does not apply to this engagement'],
      hints: ['Record what makes it apply, or take the status away'],
    },
    'core task split': {
      text: 'tasks:\n  4071:\n    ⟦services⟧:\n      exchange: complete\n',
      problems: [
        'Deliver Principles of Network Connectivity Guidance (4071) is done once for the whole tenant, not for each service',
      ],
    },
    'split for services that are not in scope, or not of the task': {
      text: 'services:\n  exchange:\n  teams:\ntasks:\n  1904:\n    services:\n      exchange: complete\n      ⟦onedrive⟧: complete\n      ⟦teams⟧:\n        status: in-progress\n',
      problems: [`${terms} is begun for OneDrive for Business, which is not in scope`, `${terms} is not done for Teams`],
    },
    'an SME for a service that is not in scope': {
      text: 'team:\n  sme:\n    exchange: { person: kenji }\n    ⟦windows-10⟧: { person: kenji }\n',
      problems: ['SME is named for Windows 10, which is not in scope'],
    },
  },
})
