/** The views: whole trees as text (`golden/trees.txt`, written anew with UPDATE=1), filters, ids, broken files, and the same tasks as the command line. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { rangeLength } from '../../src/language/tree/ranges.ts'
import { peopleChoices, roleChoices, searchPlaybook, type TreeContext, treeAnswer } from '../../src/language/tree.ts'
import { readEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { createCatalogue } from '../../src/playbook/catalogue.ts'
import { createPlaybook } from '../../src/playbook/playbook.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import { groupings, type TreeFilter, type TreeNode, type TreeQuery } from '../../src/protocol/tree.ts'
import { agendaItems } from '../../src/report/agendaView.ts'
import {
  type EngagementStatus,
  engagementStatus,
  type Filter,
  overdueCount,
  type Portfolio,
  sortByUrgency,
} from '../../src/report/portfolio.ts'
import { groupTasks } from '../../src/report/statusGroups.ts'
import { bundled, catalogue } from '../helpers/bundled.ts'
import { allNodes, contextOf, english, everything, exampleTexts, portuguese, printed } from '../helpers/summaries.ts'

const golden = new URL('../golden/trees.txt', import.meta.url)

const staff: PeopleFile = {
  people: {
    ana: { name: 'Ana Souza', email: 'ana@fasttrack.example', github: 'ana-souza' },
    bea: { name: 'Beatriz Nunes' },
  },
  covers: { week: { person: 'ana', by: 'bea', from: '2026-11-30', until: '2026-12-04' } },
}

/** A customer in good standing with an overdue task and a task split by service; another of somebody else; one paused, one broken, one unread. */
const texts = {
  'contoso.engagement.yaml': `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  phase: assess
  assigned: 2026-11-16
team:
  fasttrack-manager: ana
people:
  carla:
    name: Carla Lima
services:
  exchange:
    dibs:
      date: 2027-03-01
      intent: yes
  teams:
tasks:
  994:
    status: complete
    completed: 2026-11-25
  3616: complete
  983: {status: in-progress, due: 2026-11-27, owner: carla}
  4071: {due: 2026-11-30}
  4072: {status: blocked-other, blocker: Waits for the *network* team, due: 2026-12-04}
  1699:
    services:
      exchange: complete
      teams: not-required
  3070:
    services:
      exchange: {status: complete, completed: 2026-11-26}
      teams: {status: in-progress, due: 2026-12-01}
  3979: not-required
actions:
  send:
    what: Send <b>the</b> plan
    owner: carla
    due: 2026-12-03
risks:
  tenant:
    kind: blocker
    text: Two tenants
`,
  'brazil/padaria.engagement.yaml': `playbook: fasttrack@2020.05
customer: {name: Padaria São João}
engagement: {motion: targeting, phase: initiate, assigned: 2026-11-25}
team: {fasttrack-manager: kenji}
people: {kenji: {name: Kenji Mori}}
services: {sharepoint: }
tasks: {994: {due: 2027-01-11}}
`,
  'paused.engagement.yaml': `playbook: fasttrack@2020.05
customer: {name: Woodgrove}
engagement: {motion: rfa, phase: initiate, assigned: 2026-10-01, status: paused, paused: {from: 2026-11-01, until: 2027-02-01, reason: Merger}}
team: {fasttrack-manager: ana}
services: {exchange: }
`,
  'broken.engagement.yaml': `playbook: fasttrack@2020.05
customer: {name: Fabrikam}
engagement: {motion: rfa, phase: initiate, assigned: 2026-11-16}
team: {fasttrack-manager: ana}
services: {exchange: }
tasks:
  994: {status: [
`,
  'unknown.engagement.yaml': 'playbook: other@1\ncustomer: {name: Tailspin}\n',
  'unreadable.engagement.yaml': '',
}

const views: TreeQuery[] = [
  ...groupings.map((groupBy): TreeQuery => ({ view: 'pending', groupBy, filter: { mine: false } })),
  ...(['agenda', 'engagements', 'playbook'] as const).map((view): TreeQuery => ({ view, ...everything })),
]

const contextIn = (t = english, more: Partial<TreeContext> = {}) => contextOf(texts, { staff, t, ...more })
const shownBy = (filter: TreeFilter, context = contextIn()) => printed({ view: 'pending', groupBy: 'customer', filter }, context)
const tasksIn = (query: TreeQuery, context: TreeContext) =>
  allNodes(query, context).flatMap(({ node }) => (/^task(-split)?$/.test(node.context) && node.task ? [node.task] : []))

describe('views', () => {
  it('are what golden/trees.txt says', () => {
    const found = [english, portuguese].map(t => {
      const context = contextIn(t)
      const trees = views.map(query => {
        const name = query.view === 'pending' ? `pending by ${query.groupBy}` : query.view
        return `== ${name}, ${t.locale}\n${printed(query, context)}\n`
      })
      return trees.join('\n')
    })
    const text = found.join('\n')
    if (process.env.UPDATE) writeFileSync(golden, text)
    assert.equal(
      text,
      existsSync(golden) ? readFileSync(golden, 'utf8') : '',
      'run the tests with UPDATE=1 and look at the change',
    )
  })

  it('give every node an id of its own, a sentence, and a place where a click leads', () => {
    const examples = exampleTexts()
    for (const context of [contextIn(), contextIn(portuguese), contextOf(examples.texts, examples)]) {
      for (const query of views) {
        const nodes = allNodes(query, context).map(({ node }) => node)
        assert.ok(nodes.length > 0)
        assert.deepEqual(
          nodes.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
          [],
          query.view,
        )
        for (const node of nodes) {
          assert.ok(
            node.accessibleLabel.startsWith(node.label.slice(0, 5)) || node.context.startsWith('task-part'),
            node.accessibleLabel,
          )
          assert.doesNotMatch(node.accessibleLabel + node.label + (node.description ?? ''), /undefined|null|\{\w+\}/)
          if (/^(task|entry|unread|engagement|next|service)/.test(node.context)) assert.ok(node.target?.uri, node.id)
          if (node.checkbox) assert.match(node.context, /^task/)
        }
      }
    }
  })

  it('keep the ids of everything that did not change', () => {
    const changed = {
      ...texts,
      'brazil/padaria.engagement.yaml': texts['brazil/padaria.engagement.yaml'].replace('994:', '983:'),
    }
    const after = contextOf(changed, { staff })
    for (const query of views) {
      const about = (context: TreeContext) =>
        allNodes(query, context).flatMap(({ node }) => (node.target?.uri.includes('contoso') ? [node.id] : []))
      assert.deepEqual(about(after), about(contextIn()))
    }
  })

  it('answer nothing to ids that are gone or make no sense', () => {
    for (const parent of [
      '',
      'x',
      'group',
      'group/customer/gone/',
      'group/nobody/a/b',
      '%',
      'range//-1',
      'range/x/y',
      'a/b/c',
      'heap/never',
      'task/994',
      'step/a/b',
    ]) {
      for (const query of views) assert.ok(Array.isArray(treeAnswer({ ...query, parent }, contextIn()).nodes), parent)
    }
    assert.deepEqual(treeAnswer({ view: 'pending', ...everything, parent: 'group/customer/gone/' }, contextIn()).nodes, [])
  })

  it('are empty, without a message, in an empty workspace', () => {
    for (const query of views.filter(({ view }) => view !== 'playbook')) {
      assert.deepEqual({ ...treeAnswer(query, contextOf({})), message: undefined }, { nodes: [], message: undefined })
      assert.equal(treeAnswer(query, contextOf({})).message, undefined)
    }
  })

  it('escape what people typed in tooltips', () => {
    const nodes = allNodes({ view: 'agenda', ...everything }, contextIn()).map(({ node }) => node)
    assert.match(nodes.find(({ label }) => label === 'Send <b>the</b> plan')?.tooltip ?? '', /&lt;b&gt;the/)
    const task = allNodes({ view: 'pending', ...everything }, contextIn()).find(({ node }) => node.task?.task === '4072')
    assert.match(task?.node.tooltip ?? '', /Blocker: Waits for the \\\*network\\\* team/)
  })

  it('fold long lists into ranges that hold every node once', () => {
    const one = texts['brazil/padaria.engagement.yaml']
    const many = Object.fromEntries(
      Array.from({ length: rangeLength * 2 + 10 }, (_, index) => [
        `c${index}.engagement.yaml`,
        one.replace('São João', `São João ${index}`),
      ]),
    )
    const context = contextOf(many)
    for (const query of views.filter(({ view, groupBy }) => view !== 'playbook' && ['customer', 'phase'].includes(groupBy))) {
      const answer = treeAnswer(query, context).nodes
      assert.ok(answer.length <= rangeLength + 3)
      const nodes = allNodes(query, context).map(({ node }) => node)
      const ids = nodes.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      const files = new Set(nodes.flatMap(({ target }) => target?.uri ?? []))
      assert.equal(files.size, Object.keys(many).length, query.view)
      assert.ok(
        nodes.some(
          ({ label }) =>
            label === `${rangeLength + 1} to ${rangeLength * 2} of ${Object.keys(many).length}` || query.groupBy === 'phase',
        ),
      )
    }
  })
})

describe('Pending Tasks', () => {
  const { texts: examples, staff: team, today } = exampleTexts()
  const context = contextOf(examples, { staff: team, today })

  const statuses = (filter: Filter): Portfolio => {
    const engagements = Object.entries(examples).flatMap(([path, text]): EngagementStatus[] => {
      const reading = readEngagement({ text, settings: defaultSettings, catalogue, staff: team, today, t: english })
      if (!reading.states) return []
      const lost = reading.shapeContext.parsed.unreadable.map(({ key }) => key)
      const status = engagementStatus({ path, states: reading.states, staff: team, locale: 'en', dueSoon: 5, lost }, filter)
      return status ? [status] : []
    })
    return { asOf: today, engagements: sortByUrgency(engagements), unread: [], filtered: false }
  }

  for (const groupBy of groupings) {
    it(`by ${groupBy} has the groups and tasks of playbook status`, () => {
      const roots = treeAnswer({ view: 'pending', groupBy, filter: { mine: false } }, context).nodes.filter(
        node => node.id !== 'unread',
      )
      const groups = roots.map(node => {
        const tasks = treeAnswer({ view: 'pending', groupBy, filter: { mine: false }, parent: node.id }, context).nodes
        return [
          node.label,
          tasks.map(({ task }) => `${task?.uri.replace('file:///portfolio/', '')} ${task?.task}`).sort(),
        ] as const
      })
      const expected = groupTasks(statuses({}), groupBy, english).map(
        ({ name, tasks }) => [name, tasks.map(({ engagement, task }) => `${engagement.path} ${task.id}`).sort()] as const,
      )
      if (groupBy !== 'customer') return assert.deepEqual(groups, expected)
      const sorted = (list: typeof groups) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      assert.deepEqual(sorted(groups), sorted(expected))
    })
  }

  for (const me of ['ana', 'Owen Clarke', 'beatriz@fasttrack.example', '@bea-nunes', 'kenji', 'nobody']) {
    it(`that are mine are those of playbook status --me "${me}"`, () => {
      const found = tasksIn({ view: 'pending', groupBy: 'customer', filter: { mine: true, me } }, context)
      const expected = statuses({ me }).engagements.flatMap(one =>
        one.progress.silent ? [] : one.pending.map(task => `file:///portfolio/${one.path} ${task.id}`),
      )
      assert.deepEqual(found.map(({ uri, task }) => `${uri} ${task}`).sort(), expected.sort())
    })
  }

  it('count overdue mandatory tasks of whoever asks, whatever role or words narrow the tree', () => {
    const badge = (filter: TreeFilter) => treeAnswer({ view: 'pending', groupBy: 'customer', filter }, contextIn()).badge
    assert.deepEqual(badge({ mine: false }), { count: 1, tooltip: 'One mandatory task is overdue' })
    assert.equal(badge({ mine: true, me: 'ana', text: 'nothing like it' })?.count, 1)
    assert.equal(badge({ mine: true, me: 'kenji' }), undefined)
  })

  it('tick tasks only: groups have no box, split tasks have one for each service, waived ones a sign', () => {
    const nodes = allNodes({ view: 'pending', ...everything }, contextIn()).map(({ node }) => node)
    const of = (context: string) => nodes.filter(node => node.context === context)
    assert.ok(of('task').every(node => node.checkbox === 'unchecked'))
    assert.ok(
      [...of('group'), ...of('engagement'), ...of('unread'), ...of('task-split')].every(node => node.checkbox === undefined),
    )
    const parts = nodes.filter(node => node.task?.task === '3070' && node.task.service)
    assert.deepEqual(
      parts.map(({ checkbox, task, description }) => [task?.service, checkbox, description]),
      [
        ['exchange', 'checked', 'Complete'],
        ['teams', 'unchecked', 'In Progress · 2026-12-01 (today)'],
      ],
    )
  })

  it('show under a service only the part for it', () => {
    const query: TreeQuery = { view: 'pending', groupBy: 'service', filter: { mine: false } }
    const teams = allNodes(query, contextIn()).filter(({ node }) => node.context.startsWith('task-part'))
    assert.deepEqual(
      teams.map(({ node }) => node.task?.service),
      ['teams'],
    )
  })

  it('have a sign for a part that was waived', () => {
    const waived = texts['contoso.engagement.yaml'].replace('{status: complete, completed: 2026-11-26}', 'not-required')
    const [part] = allNodes({ view: 'pending', ...everything }, contextOf({ 'a.engagement.yaml': waived }))
      .map(({ node }) => node)
      .filter(node => node.task?.task === '3070' && node.task.service === 'exchange')
    assert.equal(part?.checkbox, undefined)
    assert.equal(part?.icon, 'circle-slash')
    assert.equal(part?.context, 'task-part-waived')
  })

  const filters: [string, TreeFilter, RegExp[], RegExp[]][] = [
    ['mine', { mine: true, me: 'ana' }, [/^# 1 of 5 engagements: mine$/m, /Contoso/], [/Padaria/]],
    ['of those I cover', { mine: true, me: 'Beatriz Nunes' }, [/Contoso/], [/Padaria/]],
    ['of a name that only the engagement knows', { mine: true, me: 'Kenji Mori' }, [/Padaria/], [/Contoso/]],
    ['mine without saying who', { mine: true }, [/Contoso/, /Padaria/], [/mine/]],
    ['of nobody', { mine: true, me: 'zoe' }, [/^# Nothing is pending for you in what could be read$/m], [/Contoso/, /Padaria/]],
    ['of a role', { mine: false, role: 'fasttrack-engineer' }, [/FastTrack Engineer$/m, /4072/], [/ 983 /]],
    ['mandatory', { mine: false, mandatoryOnly: true }, [/mandatory ones/, /994/], [/ 983 /, /○/]],
    ['overdue', { mine: false, overdueOnly: true }, [/overdue ones/, / 983 /, /4071/], [/994/, /4072/]],
    ['by number', { mine: false, text: '4072' }, [/"4072"/, / 4072 /], [/ 983 /]],
    [
      'by words in any order, without accents',
      { mine: false, text: 'quick sao PADARIA' },
      [/ 983 /, /Padaria/],
      [/Contoso/, / 994 /],
    ],
    [
      'by words that stand nowhere',
      { mine: false, text: 'zzz' },
      [/^# Nothing pending of what was asked for: "zzz"$/m],
      [/Contoso/],
    ],
  ]
  for (const [name, filter, wanted, unwanted] of filters) {
    it(`can be narrowed to what is asked for: ${name}`, () => {
      const text = shownBy(filter)
      for (const pattern of wanted) assert.match(text, pattern)
      for (const pattern of unwanted) assert.doesNotMatch(text, pattern)
      // What cannot be read is never hidden, unless it is known to be somebody else's.
      assert.match(text, /could not be read in full/)
    })
  }

  it('find Portuguese tasks by their English names and stress what was found', () => {
    const query: TreeQuery = { view: 'pending', groupBy: 'customer', filter: { mine: false, text: 'conduct MEETING' } }
    const node = allNodes(query, contextIn(portuguese)).find(one => one.node.task)?.node as TreeNode
    assert.equal(node.task?.task, '994')
    const own = allNodes({ ...query, filter: { mine: false, text: 'reuniao 99' } }, contextIn(portuguese)).find(
      one => one.node.task,
    )?.node
    assert.deepEqual(
      own?.highlights?.map(([start, end]) => own.label.slice(start, end)),
      ['99', 'Reunião'],
    )
  })

  it('say that more files lie there', () => {
    assert.match(shownBy({ mine: false }, contextIn(english, { more: 3 })), /^# 3 more files are not read yet$/m)
  })
})

describe('Agenda', () => {
  it('has the dates of playbook agenda', () => {
    const { texts: examples, staff: team, today } = exampleTexts()
    const context = contextOf(examples, { staff: team, today })
    const found = allNodes({ view: 'agenda', ...everything }, context).filter(({ node }) => node.context.startsWith('entry'))
    const engagements = Object.entries(examples).flatMap(([path, text]): EngagementStatus[] => {
      const { states, shapeContext } = readEngagement({
        text,
        settings: defaultSettings,
        catalogue,
        staff: team,
        today,
        t: english,
      })
      const lost = shapeContext.parsed.unreadable.map(({ key }) => key)
      const status = states && engagementStatus({ path, states, staff: team, locale: 'en', dueSoon: 5, lost }, {})
      return status ? [status] : []
    })
    const expected = agendaItems({ asOf: today, engagements, unread: [], filtered: false })
    assert.deepEqual(
      found.map(({ node }) => `${node.target?.uri.slice('file:///portfolio/'.length)} ${node.target?.path?.join('/')}`).sort(),
      expected.map(({ engagement, entry }) => `${engagement.path} ${entry.path.join('/')}`).sort(),
    )
  })

  it('is narrowed to mine and overdue, not by role and text; it has no boxes', () => {
    const shown = (filter: TreeFilter) =>
      allNodes({ view: 'agenda', groupBy: 'due', filter }, contextIn()).flatMap(({ node }) =>
        node.context.startsWith('entry') ? [node] : [],
      )
    assert.ok(shown({ mine: true, me: 'kenji' }).every(node => node.target?.uri.includes('padaria')))
    assert.ok(shown({ mine: false, overdueOnly: true }).every(node => node.icon === 'warning'))
    assert.equal(shown({ mine: false, text: 'zzz', role: 'x' }).length, shown({ mine: false }).length)
    assert.ok(shown({ mine: false }).every(node => node.checkbox === undefined))
    assert.ok(shown({ mine: false, mandatoryOnly: true }).every(node => node.task?.task !== '983'))
  })
})

describe('Engagements', () => {
  it('answer for files that end anywhere', () => {
    const { texts: examples, staff: team, today } = exampleTexts()
    const cut = Object.entries(examples).flatMap(([path, text]) =>
      [0.05, 0.3, 0.55, 0.8].map(share => [`${share}/${path}`, text.slice(0, Math.floor(text.length * share))] as const),
    )
    const context = contextOf(Object.fromEntries(cut), { staff: team, today })
    for (const query of views.filter(({ view }) => view !== 'playbook')) assert.ok(allNodes(query, context).length > 0)
    const shown = allNodes({ view: 'engagements', ...everything }, context).filter(({ node }) =>
      /^(engagement|unread)$/.test(node.context),
    )
    assert.equal(shown.length, cut.length)
  })

  it('count as playbook status does', () => {
    const { texts: examples, staff: team, today } = exampleTexts()
    const context = contextOf(examples, { staff: team, today })
    const nodes = allNodes({ view: 'engagements', ...everything }, context).map(({ node }) => node)
    for (const one of context.summaries) {
      const { states, shapeContext } = readEngagement({
        text: examples[one.path] as string,
        settings: defaultSettings,
        catalogue,
        staff: team,
        today,
        t: english,
      })
      const lost = shapeContext.parsed.unreadable.map(({ key }) => key)
      const status = states && engagementStatus({ path: one.path, states, staff: team, locale: 'en', dueSoon: 5, lost }, {})
      if (!status || status.progress.silent) continue
      const node = nodes.find(({ id }) => id.endsWith(encodeURIComponent(one.uri)))
      assert.ok(node?.description?.includes(`${status.pending.length} pending`), one.path)
      assert.equal(node?.description?.includes('overdue'), overdueCount(status) > 0)
      assert.equal(one.next.length, status.next.length)
    }
  })
})

describe('Playbook', () => {
  it('has every task once, and ids that are the names of pages', () => {
    const nodes = allNodes({ view: 'playbook', ...everything }, contextIn()).map(({ node }) => node)
    assert.deepEqual(
      nodes.flatMap(({ context, id }) => (context === 'playbook-task' ? [id] : [])),
      bundled.taskIds.map(id => `task/${id}`),
    )
    assert.equal(
      nodes.filter(({ context }) => context === 'playbook-task-retired').length,
      [...bundled.retired.keys()].filter(id => !bundled.tasks.has(id)).length,
    )
  })

  it('has a level for each of several playbooks in use', () => {
    const other = createPlaybook({ ...bundled.file, version: '2021.01' })
    const both = {
      'a.engagement.yaml': 'playbook: fasttrack@2020.05\ncustomer: {name: A}\n',
      'b.engagement.yaml': 'playbook: fasttrack@2020.05\n',
    }
    const context = { ...contextOf(both), catalogue: createCatalogue([bundled, other]) }
    assert.equal(treeAnswer({ view: 'playbook', ...everything }, context).nodes[0]?.context, 'phase')
    const mixed = {
      ...context,
      summaries: context.summaries.map((one, index) => (index === 0 ? { ...one, playbook: 'fasttrack@2021.01' } : one)),
    }
    const roots = treeAnswer({ view: 'playbook', ...everything }, mixed).nodes
    assert.deepEqual(
      roots.map(({ id, description }) => [id, description]),
      [
        ['playbook/fasttrack@2020.05', 'fasttrack@2020.05 · one engagement'],
        ['playbook/fasttrack@2021.01', 'fasttrack@2021.01 · one engagement'],
      ],
    )
    const ids = allNodes({ view: 'playbook', ...everything }, mixed).map(({ node }) => node.id)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.includes('task/994/fasttrack@2021.01'))
  })

  const searches: [string, string][] = [
    ['994', 'task/994'],
    ['kickoff MEETING', 'task/994'],
    ['reuniao abertura', 'task/994'],
    ['quickleads', 'task/983'],
  ]
  for (const [typed, page] of searches) {
    it(`finds "${typed}"`, () => {
      for (const t of typed.startsWith('reuniao') ? [portuguese] : [english, portuguese]) {
        const values = searchPlaybook(typed, { catalogue, t }).map(({ value }) => value)
        assert.equal(values.filter(value => value.startsWith('task/'))[0], page)
      }
    })
  }

  it('finds nothing for nonsense and everything for nothing', () => {
    assert.deepEqual(searchPlaybook('zzzz', { catalogue, t: english }), [])
    assert.equal(searchPlaybook('  ', { catalogue, t: english }).length, bundled.tasks.size)
  })
})

describe('choices of the filters', () => {
  it('are our staff, then managers who stand nowhere else', () => {
    assert.deepEqual(
      peopleChoices(contextIn().summaries, staff, english).map(({ value, label, group, detail }) => [
        value,
        label,
        group,
        detail,
      ]),
      [
        ['ana', 'Ana Souza', 'Our own staff', 'Manager of 3 engagements'],
        ['bea', 'Beatriz Nunes', 'Our own staff', undefined],
        ['kenji', 'Kenji Mori', 'Managers of engagements', 'Manager of one engagement'],
      ],
    )
  })

  it('are all roles of the playbook in the language of the user', () => {
    const choices = roleChoices(catalogue, portuguese)
    assert.equal(choices.length, Object.keys(bundled.vocabulary.roles).length)
    assert.ok(choices.some(({ value, label }) => value === 'fasttrack-manager' && label !== value))
  })
})
