/** Pages: whole texts of some, links that all lead somewhere, and nothing that acts. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { guidanceText } from '../../src/language/hover/markdown.ts'
import { page } from '../../src/language/pages.ts'
import { createCatalogue } from '../../src/playbook/catalogue.ts'
import type { PlaybookFile } from '../../src/playbook/model.ts'
import { createPlaybook } from '../../src/playbook/playbook.ts'
import { rules } from '../../src/rules/index.ts'
import { bundled } from '../helpers/bundled.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

const english = snapshotOf('tasks:\n  1903: complete\n')
const portuguese = snapshotOf('tasks:\n  1903: complete\n', { locale: 'pt-br' })
const { text: _, facts: __, around: ___, ...surroundings } = { ...english, facts: undefined, around: undefined }

describe('page', () => {
  it('shows a task with its guidance and how it stands', () => {
    assert.equal(
      page('task/1904', english)?.markdown,
      `# 1904 Confirm customer approval of FastTrack Terms and Conditions

- Mark: optional
- Role: FastTrack Manager
- Services: [Exchange](playbook-page:service/exchange), [OneDrive for Business](playbook-page:service/onedrive), and [SharePoint](playbook-page:service/sharepoint)
- Motions: RFA, Targeting, or Customer Health
- Step: Initiate › [Conduct Customer Kickoff](playbook-page:process/conduct-customer-kickoff) › [Schedule and Conduct Kickoff Meeting](playbook-page:step/conduct-customer-kickoff/schedule-and-conduct-kickoff-meeting)
- After: [1903 If required, send customer link to FastTrack Terms and Conditions http&#58;//aka.ms/fasttrackterms. View Task Guidance for more information](playbook-page:task/1903)
- Reasons for doing without it: No migration, Dedicated customer, Done elsewhere, Not applicable, Other

## Guidance

Record when the customer agreed. Without approval no migration starts; a refusal goes to your manager.

## In this engagement

- Not Started
- Applies here: motion RFA; in scope: Exchange

## Schedule and Conduct Kickoff Meeting

Let the customer talk first; the kickoff deck holds questions and points of value to start from.

- Note each knowledge gap and offer a talk about value, a meeting with an expert or a workshop, with a date.
- Name risks: blockers, wishes out of scope, things the customer has no time for. Ask whether a FastTrack Ready
  Partner should help, for example with project management, complex designs or adoption. If yes, begin task 983.
- **Windows 10:** request the deployment expert. Configuration Manager has to be on its current branch; FastTrack
  does not upgrade it, a partner can.
- **FastTrack migrates mail or files:** send the terms and get them approved.
`,
    )
  })
  it('shows a service in Portuguese with its English name, without an engagement too', () => {
    assert.equal(
      page('service/teams', portuguese)?.markdown,
      `# Teams

Chat, reuniões e trabalho em equipe.

- Também chamado de: Microsoft Teams, MS Teams

Todas as tarefas que valem para todos os serviços valem também para este
`,
    )
    assert.ok(!page('service/exchange', surroundings)?.markdown.includes('In this engagement'))
    assert.ok(page('service/exchange', english)?.markdown.includes('## In this engagement\n\n- No entitlement status yet\n'))
  })
  it('shows processes with their items, steps, history and the playbook from phases to tasks', () => {
    const process = page('process/conduct-customer-kickoff', portuguese)?.markdown ?? ''
    assert.ok(process.startsWith('# Realizar a Abertura para o Cliente\n\n_Conduct Customer Kickoff_\n'))
    assert.match(process, /^- .* \(necessário para sair da fase, ainda não cumprido\)$/m)
    assert.match(process, /^- \[Histórico de versões\]\(playbook-page:history\/conduct-customer-kickoff\)$/m)
    const step = page('step/conduct-customer-kickoff/confirm-dibs', english)?.markdown ?? ''
    assert.ok(step.startsWith('# Confirm DIBS \\(Kickoff Meeting\\)\n\nProcess: [Conduct Customer Kickoff]'))
    assert.ok(step.includes('- **Date** by which the first set of users should be on board\n'))
    const history = page('history/conduct-customer-kickoff', portuguese)?.markdown ?? ''
    assert.match(history, /^- 4 de maio de 2020: Manutenção, nada de novo no conteúdo\n- 25 de março de 2020: /m)
    const playbook = page('playbook/fasttrack@2020.05', english)?.markdown ?? ''
    assert.ok(playbook.startsWith('# FastTrack Playbook\n\n- Version 2020.05\n'))
    const order = ['## Initiate', '### [Conduct Customer Kickoff]', '- [994 ', '## Assess', '- [1702 ', '## Success']
    assert.deepEqual(
      order.map(part => playbook.indexOf(part)).sort((a, b) => a - b),
      order.map(part => playbook.indexOf(part)),
    )
    assert.ok(order.every(part => playbook.includes(part)))
  })
  it('shows the docs of every rule and the policies of the team', () => {
    for (const { name } of rules) assert.ok(page(`rule/${name}`, portuguese)?.markdown.startsWith(`# ${name}\n`), name)
    const policies = [{ name: 'own', assert: 'customer.seats > 0', message: 'Say *seats*', severity: 'warning' as const }]
    const around = { ...surroundings, settings: { ...english.settings, policies } }
    assert.equal(
      page('rule/policy/own', around)?.markdown,
      '# policy/own\n\nSay \\*seats\\*\n\n- Level: warning\n- Must hold: `customer.seats > 0`\n',
    )
  })
  it('leads to a page with every link of every page, in both languages', () => {
    for (const around of [english, portuguese]) {
      const seen = new Set<string>()
      const visit = (name: string) => {
        if (seen.has(name)) return
        seen.add(name)
        const markdown = page(name, around)?.markdown
        assert.ok(markdown, `there is no page ${name}`)
        assert.doesNotMatch(markdown, /undefined|command:|<[a-z!]/)
        for (const [, target = ''] of markdown.matchAll(/\]\(playbook-page:([^)]*)\)/g)) visit(target)
      }
      visit('playbook/fasttrack@2020.05')
      for (const id of [...bundled.taskIds, ...bundled.retired.keys()]) visit(`task/${id}`)
      for (const id of Object.keys(bundled.vocabulary.services)) visit(`service/${id}`)
      assert.ok(seen.size > 90)
    }
  })
  it('takes the playbook at the end of a name, as trees write it where several are in use', () => {
    for (const name of [
      'task/994',
      'task/1910',
      'process/conduct-customer-kickoff',
      'step/conduct-customer-kickoff/confirm-dibs',
    ]) {
      assert.ok(page(name, english)?.markdown, name)
      assert.equal(page(`${name}/fasttrack@2020.05`, english)?.markdown, page(name, english)?.markdown, name)
      assert.equal(page(`${name}/fasttrack%402020.05`, english)?.markdown, page(name, english)?.markdown, name)
    }
    const model: PlaybookFile = {
      id: 'fasttrack',
      title: 'Another',
      version: '2021.01',
      vocabulary: bundled.vocabulary,
      phases: bundled.phases.slice(0, 1),
    }
    const catalogue = createCatalogue([bundled, createPlaybook(model)])
    const around = { ...surroundings, catalogue }
    assert.ok(page('task/1700/fasttrack@2020.05', around)?.markdown)
    assert.equal(page('task/1700/fasttrack@2021.01', around), undefined)
  })

  it('has no page for what there is not', () => {
    for (const name of [
      'task/994/fasttrack@1999.01',
      '',
      'task',
      'task/',
      'task/1',
      'task/constructor',
      'service/toString',
      'process/x',
      'step/x/y',
      'rule/x',
      'history/migration',
      'other/994',
      '%',
      'playbook/none@1',
      'step/conduct-customer-kickoff',
    ]) {
      assert.equal(page(name, english), undefined, name)
    }
  })
  it('lets nothing of a playbook act as markup or run a command', () => {
    const name = '<b>a</b> [x](command:y) ](z) \ud800'
    const file: PlaybookFile = {
      id: 'evil',
      version: '1',
      title: name,
      vocabulary: {
        ...bundled.vocabulary,
        services: { 'a) (b': { name } },
      },
      phases: [
        {
          id: 'p',
          title: name,
          overview: name,
          processes: [
            {
              id: 'a)/b \ud800',
              title: name,
              steps: [
                {
                  id: 's',
                  title: name,
                  guidance:
                    '<script>x</script> ![p](https://x.example/p.png) [go](command:evil?%5B%5D "t") [ok](https://ok.example) <https://ok.example>\n\n[ref]: command:evil',
                  tasks: [{ id: '1', name, mandatory: true, role: 'sme', services: 'all', guidance: '[a]( COMMAND:x)' }],
                },
              ],
            },
          ],
        },
      ],
    }
    const playbook = createPlaybook(file)
    const around = { ...surroundings, catalogue: createCatalogue([playbook]) }
    const start = page('playbook/evil@1', around)?.markdown ?? ''
    const process = /playbook-page:(process\/[^)]*)\)/.exec(start)?.[1] ?? ''
    const step = page(`step/${process.slice('process/'.length)}/s`, around)
    for (const markdown of [start, page('task/1', around)?.markdown]) {
      assert.ok(markdown)
      assert.doesNotMatch(markdown, /<(?!https:)|(?<!\\)\]\(\s*(?:command|COMMAND)|!\[/)
    }
    assert.equal(step, undefined, 'half a surrogate pair has no address')
    assert.equal(
      guidanceText(file.phases[0]?.processes[0]?.steps[0]?.guidance ?? ''),
      '&lt;script>x&lt;/script> [p](https://x.example/p.png) [go] [ok](https://ok.example) <https://ok.example>\n\n[ref]: #',
    )
  })
})
