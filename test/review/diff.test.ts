/** What counts as a change and what does not, how it is told, and that a difference holds every fact. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { editEngagement } from '../../src/engagement/edit.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { viewOf } from '../../src/report/diffView.ts'
import { applyDiff, factsOfVersion, isEmptyDiff } from '../../src/review/diff.ts'
import { type Facts, keyOf } from '../../src/review/facts.ts'
import { relaxedSettings } from '../../src/review/settings.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled } from '../helpers/bundled.ts'
import { type DiffTextsOptions, diffFiles, diffTexts, versionOf } from '../helpers/diffTexts.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { edits, mergeBase } from '../helpers/realEdits.ts'

const t = createTranslate('en')
const plainFacts = (facts: Facts) => [...facts.values()].map(({ path, value }) => [keyOf(path), value]).sort()

interface Told {
  relaxed?: string[]
  looks?: string[]
  progress?: string[]
}

function told(before: string | undefined, after: string | undefined, options: DiffTextsOptions = {}): Told {
  const texts = [before, after].map(text => (text === undefined ? undefined : overMinimal(text)))
  const { relaxed, looks, progress } = viewOf(diffFiles(texts[0], texts[1], options), options.t ?? t)
  const textsOf = (lines: typeof looks) => lines.map(({ text }) => text)
  return {
    ...(relaxed.length > 0 && { relaxed: textsOf(relaxed) }),
    ...(looks.length > 0 && { looks: textsOf(looks) }),
    ...(progress.length > 0 && { progress: textsOf(progress) }),
  }
}

const people = 'people:\n  carla:\n    name: Carla Lima\n    side: customer\n  rui:\n    name: Rui Costa\n    side: customer\n'
const exchange = (fields: string) => `services:\n  exchange:\n${fields.replace(/^/gm, '    ')}\n`

const cases: Readonly<Record<string, [before: string, after: string, Told, DiffTextsOptions?]>> = {
  'a task done': [
    'tasks:\n  994: in-progress\n',
    'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n    percent: 100\n',
    { progress: ['994 Conduct Initiate/Kickoff Meeting(s) done on 2026-11-24'] },
  ],
  'a task begun': [
    '',
    'tasks:\n  994: in-progress\n',
    { progress: ['994 Conduct Initiate/Kickoff Meeting(s) is now "In Progress"'] },
  ],
  'a task removed that was done': [
    'tasks:\n  994: complete\n',
    'tasks:\n',
    { looks: ['994 Conduct Initiate/Kickoff Meeting(s) went back from "Complete" to "Not Started"'] },
  ],
  'a task split by service, done for one': [
    'tasks:\n  1904: in-progress\nservices:\n  exchange:\n  sharepoint:\n',
    'tasks:\n  1904:\n    services:\n      exchange:\n        status: complete\n        completed: 2026-12-01\n      sharepoint: in-progress\nservices:\n  exchange:\n  sharepoint:\n',
    { progress: ['1904 Confirm customer approval of FastTrack Terms and Conditions for Exchange done on 2026-12-01'] },
  ],
  'a task done for two services on one day': [
    'services:\n  exchange:\n  sharepoint:\n',
    'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: complete\n      sharepoint: complete\n',
    { progress: ['1904 Confirm customer approval of FastTrack Terms and Conditions for Exchange and SharePoint done'] },
  ],
  'a task only split': [
    'tasks:\n  1904: complete\n',
    'tasks:\n  1904:\n    services:\n      exchange: complete\n',
    { progress: ['1904 Confirm customer approval of FastTrack Terms and Conditions is recorded service by service now'] },
  ],
  'a mandatory task left out, with and without a reason': [
    '',
    `tasks:\n  994: not-required\n  3616:\n    status: not-required\n    waiver:\n      reason: done-elsewhere\n      by: carla\n      date: 2026-11-20\n${people}`,
    {
      relaxed: [
        'Mandatory task 3616 Complete Initial customer outreach is left out as "Not Required": Done elsewhere (Carla Lima, 2026-11-20)',
        'Mandatory task 994 Conduct Initiate/Kickoff Meeting(s) is left out as "Not Required" without a reason',
      ],
      progress: ['Person Carla Lima added', 'Person Rui Costa added'],
    },
  ],
  'a silencing comment': [
    'tasks:\n  3616: complete\n',
    'tasks:\n  # playbook-ignore rfa-first-contact until=2026-12-31 reason="Asked for a later call"\n  3616: complete\n',
    {
      relaxed: [
        'The check "rfa-first-contact" is silenced for 3616 Complete Initial customer outreach until 2026-12-31: Asked for a later call',
      ],
    },
  ],
  'a silencing comment that goes': [
    'tasks:\n  # playbook-ignore rfa-first-contact reason="Later"\n  3616: complete\n',
    'tasks:\n  3616: complete\n',
    { progress: ['The check "rfa-first-contact" is in force again for 3616 Complete Initial customer outreach'] },
  ],
  'a date that slips over a weekend and one that comes forward': [
    exchange('status: blocked\ndibs:\n  date: 2027-03-31\nunblock-by: 2027-01-29'),
    exchange('status: blocked\ndibs:\n  date: 2027-04-14\nunblock-by: 2027-01-28'),
    {
      looks: ['DIBS date of Exchange slipped 14 days (10 business days) to 2027-04-14'],
      progress: ['Unblock date of Exchange came forward one business day to 2027-01-28'],
    },
  ],
  'a due date that moves while the task is done': [
    'tasks:\n  994:\n    status: complete\n    due: 2026-11-24\n    completed: 2026-11-24\n',
    'tasks:\n  994:\n    status: complete\n    due: 2026-11-27\n    completed: 2026-11-24\n',
    { progress: ['Due date of 994 Conduct Initiate/Kickoff Meeting(s) slipped 3 business days to 2026-11-27'] },
  ],
  'DIBS and SSAT': [
    exchange('dibs:\n  intent: confirmed\n  success-owner: carla\nssat:\n  stakeholders: [carla]') + people,
    `${exchange('dibs:\n  success-owner: rui\n  business-reason: end-of-life-of-existing-it\nssat:\n  stakeholders: [rui, carla]')}${people}`,
    {
      looks: ['Exchange lost a part of DIBS: Intent'],
      progress: [
        'Exchange gained a part of DIBS: Business reason (End of Life of Existing IT)',
        'DIBS of Exchange: Success owner is Rui Costa now, before Carla Lima',
        'SSAT of Exchange, Stakeholders: added Rui Costa',
      ],
    },
  ],
  owners: [
    `actions:\n  plan:\n    what: Send the plan\n    owner: carla\ntasks:\n  994:\n    owner: carla\n${people}`,
    `actions:\n  plan:\n    what: Send the plan\ntasks:\n  994:\n    owner: rui\n${people}`,
    {
      looks: ['Action "Send the plan" has no owner any more, it was Carla Lima'],
      progress: ['994 Conduct Initiate/Kickoff Meeting(s) is with Rui Costa now, before with Carla Lima'],
    },
  ],
  records: [
    'risks:\n  proxy:\n    text: Old proxy\nactions:\n  plan:\n    what: Send the plan\nlog:\n  2026-11-20-call:\n    text: Called\n',
    'risks:\n  proxy:\n    text: Old proxy\n    closed: 2026-11-28\nactions:\n  plan:\n    what: Send the plan\n    completed: 2026-11-26\nlog:\n  2026-11-20-call:\n    text: Called twice\n  2026-11-25-mail:\n    text: Open points sent\n',
    {
      looks: ['Log entry "2026-11-20-call" was changed afterwards'],
      progress: [
        'Risk "Old proxy" closed on 2026-11-28',
        'Action "Send the plan" done on 2026-11-26',
        'Log entry "2026-11-25-mail" added: Open points sent',
      ],
    },
  ],
  'services and phases': [
    'services:\n  exchange:\n    status: in-progress\n    phase: assess\n  teams:\n',
    `${'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  phase: assess\n'}services:\n  exchange:\n    status: blocked\n    reason: customer-it-infrastructure-and-remediation\n  intune:\n    entitlements: 500\n`,
    {
      progress: [
        'The engagement reached "Assess"',
        'Exchange went from "In Progress" to "Blocked: Customer IT Infrastructure and Remediation"',
        'Exchange went from "Assess" to "the phase of the engagement"',
        'Service Intune added: 500 entitlements',
        'Service Teams removed',
      ],
    },
  ],
  'a fact rewritten and one recorded late': [
    'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17\n',
    'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-18\n  994:\n    status: complete\n    completed: 2026-11-18\n',
    {
      looks: [
        'Completion date of 3616 Complete Initial customer outreach was changed afterwards, from 2026-11-17 to 2026-11-18',
        '994 Conduct Initiate/Kickoff Meeting(s) happened on 2026-11-18 and was recorded 9 business days later',
      ],
    },
    { recordedOn: '2026-12-01' },
  ],
  'plain fields': [
    'customer:\n  name: Contoso\n  seats: 100\n  managed: true\n  licences: [E3, EMS]\n',
    'customer:\n  name: Contoso\n  seats: 120\n  licences: [E5, E3]\n  industry: Food\n',
    {
      progress: [
        'Customer, Seats: 120, before 100',
        'Customer, Licences: added E5; Customer, Licences: removed EMS',
        'Customer, Industry: Food',
        'Customer, Managed was taken away, it was Yes',
      ],
    },
  ],
  'ticks of a checklist': [
    'processes:\n  conduct-customer-kickoff:\n    outputs:\n      roles-understood: 2026-11-24\n',
    'processes:\n  conduct-customer-kickoff:\n    outputs:\n      value-understood: not-applicable\n',
    {
      looks: ['"Both teams have met and know each other\'s roles and duties." is no longer ticked'],
      progress: [`"${valueUnderstood()}" does not apply`],
    },
  ],
}

function valueUnderstood(): string {
  const process = bundled.processes.get('conduct-customer-kickoff')?.process
  return process?.outputs?.find(({ id }) => id === 'value-understood')?.text ?? ''
}

/** Texts that say the same. */
const rewritten: Readonly<Record<string, [string, string]>> = {
  'order of keys and of a list': [
    'customer:\n  name: Contoso\n  licences: [E3, EMS]\nrisks:\n  a:\n  b:\n',
    'risks:\n  b:\n  a:\ncustomer:\n  licences: [EMS, E3]\n  name: Contoso\n',
  ],
  'comments and blank lines': ['tasks:\n  994: complete\n', '# why\ntasks:\n\n  # here\n  994: complete # there\n'],
  'quotes and block text': [
    'customer:\n  name: Contoso\n  background: One two\n',
    'customer:\n  "name": "Contoso"\n  background: >-\n    One\n    two\n',
  ],
  'short and long form': [
    'tasks:\n  994: complete\n  1904:\n    services:\n      exchange: complete\n',
    'tasks:\n  "994":\n    status: complete\n  1904: {services: {exchange: {status: complete}}}\n',
  ],
  'null, empty and absent': [
    'tasks:\n  994:\n  983: {}\ncustomer:\n  name: Contoso\n  industry:\nservices:\n  exchange:\n    dibs: {}\n',
    'customer:\n  name: Contoso\nservices:\n  exchange: {}\n',
  ],
  'defaults written out': [
    'engagement:\n  motion: rfa\n  assigned: 2026-11-16\nlog:\n  2026-11-20-a:\n    text: A\ntasks:\n',
    'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  phase: initiate\n  status: active\nlog:\n  2026-11-20-a:\n    text: A\n    date: 2026-11-20\ntasks:\n  994: not-started\n',
  ],
  'numbers and texts of ids': ['log:\n  2026-11-20-a:\n    task: 994\n', 'log:\n  2026-11-20-a:\n    task: "994"\n'],
  'line ends': ['tasks:\n  994: complete\n', 'tasks:\r\n  994: complete\r\n'],
  'keys that nobody reads': ['customer:\n  name: Contoso\n  x-crm: 1\n', 'customer:\n  name: Contoso\n  x-crm: 2\n'],
}

describe('diff', () => {
  for (const [name, [before, after, expected, options]] of Object.entries(cases)) {
    it(`tells: ${name}`, () => {
      assert.deepEqual(told(before, after, options), expected)
      const missing: string[] = []
      told(before, after, { ...options, problemsT: t, t: createTranslate('pt-br', ptBr, sentence => missing.push(sentence)) })
      assert.deepEqual(missing, [], 'sentences without a translation')
    })
  }

  for (const [name, [one, other]] of Object.entries(rewritten)) {
    it(`is no change: ${name}`, () => {
      for (const [before, after] of [
        [one, other],
        [other, one],
      ] as const) {
        const { changes, unread } = diffTexts(overMinimal(before), overMinimal(after))
        assert.deepEqual({ changes, unread }, { changes: [], unread: [] })
      }
    })
  }

  it('is empty for one and the same text, whatever the text', () => {
    for (const text of [...corpus(), 'tasks: [\n', '<<<<<<< ours\n', '', 'customer:\n  seats: many\n']) {
      assert.ok(isEmptyDiff(diffTexts(text, text)))
    }
  })

  it('holds every fact, each once: any two files of the corpus', () => {
    const versions = corpus().map(text => ({ text, version: versionOf(text), facts: factsOfVersion(versionOf(text)) }))
    for (const a of versions) {
      for (const b of versions) holdsEveryFact(a.text, b.text, a.facts, b.facts)
    }
  }).timeout(120_000)

  it('holds every fact, each once: several real edits', () => {
    const some = fc.uniqueArray(fc.nat({ max: edits.length - 1 }), { maxLength: 8 })
    fc.assert(
      fc.property(some, some, (one, other) => holdsEveryFact(withEdits(one), withEdits(other))),
      { numRuns: 60 },
    )
  }).timeout(60_000)

  it('tells problems that came, went, changed their words or were silenced', () => {
    const late = 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-20\n'
    const names = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule)
    const partner = 'partners:\n  contoso:\n    name: Contoso\n'
    const brought = diffTexts(overMinimal(''), overMinimal(partner))
    assert.deepEqual([names(brought.introduced), names(brought.solved)], [['partner-scope'], []])
    const settled = diffTexts(overMinimal(partner), overMinimal(''))
    assert.deepEqual([names(settled.introduced), names(settled.solved)], [[], ['partner-scope']])
    const later = diffTexts(overMinimal(late), overMinimal(late.replace('11-20', '11-23')))
    assert.deepEqual([names(later.introduced), names(later.solved)], [[], []])
    const silenced = late.replace('  3616', '  # playbook-ignore rfa-first-contact reason="Agreed"\n  3616')
    const hidden = diffTexts(overMinimal(late), overMinimal(silenced))
    assert.deepEqual([names(hidden.introduced), names(hidden.solved), names(hidden.silenced)], [[], [], ['rfa-first-contact']])
  })

  it('compares readiness', () => {
    const { before, after } = diffTexts(
      overMinimal(exchange('status: in-progress\ndibs:\n  intent: confirmed')),
      overMinimal(`${exchange('status: in-progress\ndibs:\n  intent: confirmed\n  date: 2027-03-31')}tasks:\n  3616: complete\n`),
    )
    assert.deepEqual(
      [before?.dibs, after?.dibs],
      [
        { done: 1, total: 4 },
        { done: 2, total: 4 },
      ],
    )
    assert.equal((after?.mandatory.done ?? 0) - (before?.mandatory.done ?? 0), 1)
    assert.ok((after?.unmet ?? 0) < (before?.unmet ?? 0))
  })

  it('neither adds nor removes what could not be read', () => {
    const before = overMinimal('tasks:\n  994: complete\nrisks:\n  a:\n    text: Old proxy\n')
    const broken = diffTexts(before, before.replace('994: complete', '994: [complete'))
    assert.deepEqual([broken.changes, broken.unread], [[], [['tasks']]])
    const wrong = diffTexts(before, before.replace('text: Old proxy', 'text: [1]\n    raised: 2026-11-20'))
    assert.deepEqual(wrong.unread, [['risks', 'a', 'text']])
    assert.deepEqual(
      wrong.changes.map(({ path }) => path),
      [['risks', 'a', 'raised']],
    )
    const conflict = diffTexts(before, `<<<<<<< ours\n${before}`)
    assert.deepEqual([conflict.changes, conflict.unread], [[], [[]]])
  })

  it('tells a new and a deleted file', () => {
    const added = viewOf(diffFiles(undefined, overMinimal('tasks:\n  3616: complete\n')), t)
    assert.deepEqual(
      added.progress.map(({ text }) => text),
      ['New engagement (RFA), assigned on 2026-11-16', 'Service Exchange added', '3616 Complete Initial customer outreach done'],
    )
    const deleted = viewOf(diffFiles(overMinimal('tasks:\n  3616: complete\n'), undefined), t)
    assert.deepEqual([deleted.relaxed.map(({ text }) => text), deleted.solved], [['The engagement was deleted'], []])
  })

  it('finds rules and policies that the configuration loosened', () => {
    const policy = { name: 'p', assert: 'true', message: 'm', severity: 'error' } as const
    const before = { ...defaultSettings, policies: [policy] }
    const after = {
      ...defaultSettings,
      rules: new Map([
        ['waiver', { severity: 'warning' }],
        ['action', { severity: 'error' }],
        ['pause', { severity: 'off' }],
      ] as const),
    }
    assert.deepEqual(
      relaxedSettings(before, after).map(({ change, name, from, to }) => [change, name, from, to]),
      [
        ['severity', 'waiver', 'error', 'warning'],
        ['severity', 'pause', 'warning', 'off'],
        ['policy', 'p', undefined, undefined],
      ],
    )
  })
})

function holdsEveryFact(a: string, b: string, before = factsOfVersion(versionOf(a)), after = factsOfVersion(versionOf(b))): void {
  const diff = diffTexts(a, b)
  if (diff.unread.length > 0) return
  assert.deepEqual(plainFacts(applyDiff(diff, before)), plainFacts(after))
  const paths = diff.changes.flatMap(({ facts }) => facts.map(({ path }) => keyOf(path)))
  assert.equal(new Set(paths).size, paths.length, 'a fact in two changes')
}

function withEdits(indexes: readonly number[]): string {
  return indexes.reduce((text, index) => {
    const result = editEngagement(text, (edits[index] as (typeof edits)[number]).edit, bundled)
    return result.ok ? result.text : text
  }, mergeBase)
}

/** The healthy files and the full example. */
function corpus(): string[] {
  const folder = new URL('../ok/', import.meta.url)
  const names = readdirSync(folder).filter(name => name.endsWith('.engagement.yaml'))
  return [mergeBase, ...names.map(name => readFileSync(new URL(name, folder), 'utf8'))]
}
