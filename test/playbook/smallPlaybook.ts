/** A small playbook for tests: two phases, three processes, five tasks, words in Portuguese. */
import { type LoadedPlaybook, parsePlaybook } from '../../src/playbook/load.ts'
import type { Translate } from '../../src/util/translate.ts'

export const playbookText = `id: small
version: "2.1"
title: Small Playbook
vocabulary:
  roles:
    fasttrack-manager: { name: FastTrack Manager, abbreviation: FM }
    sme: { name: SME, aliases: [Expert] }
  services:
    core-onboarding: { name: Core Onboarding, core: true }
    exchange: { name: Exchange, aliases: [EXO, Exchange Online], definition: Mail }
    windows-10: { name: Windows 10 }
  motions:
    rfa: { name: RFA }
    targeting: { name: Targeting }
  task-statuses:
    not-started: { name: Not Started, state: open }
    in-progress: { name: In Progress, state: active }
    complete: { name: Complete, state: closed, complete: true, aliases: [done] }
  entitlement-statuses:
    in-progress: { name: In Progress }
    blocked:
      name: Blocked
      reasons:
        network: { name: Network, details: { proxy: { name: Proxy, services: [exchange] } } }
        other: { name: Other }
  business-reasons:
    cost: { name: Cost, definition: Spend less }
  waiver-reasons:
    not-needed: { name: Not needed }
policies:
  kickoff: { task: "994", process: kickoff }
phases:
  - id: initiate
    title: Initiate
    processes:
      - id: kickoff
        title: Kickoff
        inputs:
          - { id: team, text: Team is assigned, when: engagement.motion == "rfa" }
        outputs:
          - { id: roles, text: Roles are understood, gate: true }
        next: [assess]
        steps:
          - id: prepare
            title: Prepare
            role: fasttrack-manager
            motions: [rfa]
            guidance: Prepare it
            tasks:
              - id: 3616
                name: First contact
                mandatory: true
                role: fasttrack-manager
                services: all
                before: [994]
              - id: 994
                name: Conduct kickoff
                mandatory: true
                role: fasttrack-manager
                services: all
                guidance: Hold the **meeting**
                waiver-reasons: [not-needed]
                when: tasks["3616"].state != "stalled"
      - id: assess
        title: Assess
        steps:
          - id: look
            title: Look
            role: sme
            tasks:
              - id: 20
                name: Look at mail
                mandatory: false
                role: sme
                services: [exchange]
                after: [{ task: 994, when: "inScope.exists(s, services[s].migration.wanted)" }]
              - { id: 21, name: Old one, mandatory: false, role: sme, services: all, retired: "2.0", replaced-by: 20 }
  - id: enable
    title: Enable
    processes:
      - id: enable
        title: Enable
        steps: []
retired-tasks:
  7: { name: Ancient, replaced-by: 994 }
`

export const localeText = `locale: pt-BR
title: Playbook pequeno
vocabulary:
  roles:
    sme: { name: Especialista }
  services:
    exchange: { name: Exchange, aliases: [Correio] }
  task-statuses:
    complete: { name: Concluída, aliases: [feito] }
  entitlement-reasons:
    network: { name: Rede }
phases:
  enable: { title: Habilitar }
processes:
  kickoff:
    title: Início
    inputs: { team: A equipe foi designada }
    steps: { prepare: { title: Preparar } }
tasks:
  994: { name: Realizar a reunião inicial }
`

export const main = 'books/small/playbook.yaml'
export const portuguese = 'books/small/locales/pt-br.yaml'

/** Loads the small playbook with other texts in place of its own; null leaves a locale out. */
export function loadSmall(text = playbookText, locale: string | null = localeText, t?: Translate): LoadedPlaybook {
  return parsePlaybook([{ path: main, text }, ...(locale === null ? [] : [{ path: portuguese, text: locale }])], t)
}

/** The small playbook. @throws Error when it has problems. */
export function smallPlaybook() {
  const { playbook, problems } = loadSmall()
  if (!playbook || problems.length > 0) throw new Error(JSON.stringify(problems))
  return playbook
}
