import { windows10Deployment } from '../../src/rules/windows10Deployment.ts'
import { testRule } from '../helpers/testRule.ts'

const sme = 'team:\n  sme:\n    windows-10:\n      person: kenji\n      requested: 2026-11-24\n'
const current = 'services:\n  windows-10:\n    configmgr:\n      version: "2002"\n      current-branch: true\n'
const old = 'services:\n  windows-10:\n    configmgr:\n      version: "1902"\n      current-branch: false\n'
const held = 'tasks:\n  994: complete\n'

testRule(windows10Deployment, {
  valid: {
    'before the kickoff': 'services:\n  windows-10:\n',
    'not in scope': 'services:\n  windows-10:\n    status: no-intent\ntasks:\n  994: complete\n',
    'another service': held,
    'all known': `${current}${sme}${held}`,
    'not current, partner being sought': `${old}${sme}${held}  983: in-progress\n`,
    'not current, no partner needed': `${old}${sme}${held}  983: not-required\n`,
    'enabling another service': `services:\n  exchange:\n  windows-10:\ntasks:\n  1701:\n    services:\n      exchange: complete\n`,
    'an Enable task not required': 'services:\n  windows-10:\ntasks:\n  3690: not-required\n',
  },
  invalid: {
    'no expert': {
      text: `${current.replace('windows-10', '⟦windows-10⟧')}${held}`,
      problems: ['No SME is requested for Windows 10 although the kickoff (994) is complete'],
      levels: ['warning'],
    },
    'expert not named': {
      text: `${current}team:\n  sme:\n    ⟦windows-10⟧:\n      requested: 2026-11-24\n${held}`,
      problems: ['The SME requested for Windows 10 is not named although the kickoff (994) is complete'],
      asked: `${current}team:\n  sme:\n    windows-10:\n      person: \${1:person}\n      requested: 2026-11-24\n${held}`,
    },
    'expert named, request not recorded': {
      text: `${current}team:\n  ⟦sme⟧: kenji\n${held}`,
      problems: ['It is not recorded when the SME for Windows 10 was requested although the kickoff (994) is complete'],
    },
    'version and branch not known': {
      text: `services:\n  ⟦windows-10⟧:\n${sme}${held}`,
      problems: ['Version and branch of Configuration Manager are not known although the kickoff (994) is complete'],
      hints: ['Ask the customer which version of Configuration Manager it runs'],
      levels: ['warning'],
      portuguese: [
        'A versão e a ramificação do Configuration Manager não são conhecidas, embora a reunião de abertura (994) esteja concluída',
      ],
    },
    'branch not known': {
      text: `services:\n  windows-10: { ⟦configmgr⟧: { version: "2002" } }\n${sme}${held}`,
      problems: ['It is not known whether Configuration Manager is on its current branch although the kickoff (994) is complete'],
    },
    'version not known': {
      text: `services:\n  windows-10:\n    ⟦configmgr⟧:\n      current-branch: true\n${sme}${held}`,
      problems: ['The version of Configuration Manager is not known although the kickoff (994) is complete'],
    },
    'not current and no partner': {
      text: `${old.replace('current-branch', '⟦current-branch⟧')}${sme}${held}`,
      problems: [
        'Configuration Manager is not on its current branch and no partner is being sought (983) although the kickoff (994) is complete',
      ],
      hints: ['Offer a partner for the upgrade: FastTrack does not do it'],
      levels: ['warning'],
    },
    'Enable task begun': {
      text: `services:\n  ⟦windows-10⟧:\n${sme}tasks:\n  3690: in-progress\n`,
      problems: ['Version and branch of Configuration Manager are not known although task 3690 has begun'],
      levels: ['error'],
    },
    'Enable task complete for the service': {
      text: `${old.replace('current-branch', '⟦current-branch⟧')}${sme}tasks:\n  1701:\n    services:\n      windows-10: { status: complete }\n`,
      problems: [
        'Configuration Manager is not on its current branch and no partner is being sought (983) although task 1701 has begun',
      ],
      levels: ['error'],
    },
  },
})
