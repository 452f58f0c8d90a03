/** Text that customers write stays text in every format of `status`, `agenda` and `diff`, and in the log of a CI runner. */
import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { stringify } from 'yaml'
import { agendaCalendar } from '../../src/report/agendaCalendar.ts'
import { agendaCsv, agendaMarkdown, agendaText } from '../../src/report/agendaView.ts'
import { diffJson } from '../../src/report/diffJson.ts'
import { diffMarkdown } from '../../src/report/diffMarkdown.ts'
import { diffText } from '../../src/report/diffText.ts'
import { plain } from '../../src/report/paint.ts'
import { visible } from '../../src/report/plainText.ts'
import { engagementStatus, type Portfolio } from '../../src/report/portfolio.ts'
import { statusHtml } from '../../src/report/statusHtml.ts'
import { statusJson } from '../../src/report/statusJson.ts'
import { statusCsv, statusMarkdown } from '../../src/report/statusTables.ts'
import { statusText } from '../../src/report/statusText.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { folderWith, playbook, rawControl } from '../cli/playbook.ts'
import { diffFiles } from '../helpers/diffTexts.ts'
import { statesOfText } from '../helpers/statesOfText.ts'
import { evils as everyEvil } from './sampleRun.ts'

const t = createTranslate('en')
const harmless = 'harmless'

/** An engagement in which this stands wherever somebody may write a text. */
function textOf(evil: string): string {
  return stringify({
    playbook: 'fasttrack@2020.05',
    customer: { name: evil, tenant: evil, industry: evil, objectives: evil, licences: [evil] },
    engagement: { id: evil, motion: 'rfa', assigned: '2026-11-16', collaboration: evil },
    people: { ana: { name: evil, role: evil, email: evil } },
    team: { 'fasttrack-manager': 'ana' },
    services: { exchange: { note: evil, dibs: { 'success-owner': 'ana', gap: { reason: evil, 'follow-up': '2026-11-20' } } } },
    tasks: {
      994: { status: 'deferred', due: '2026-11-20', owner: 'ana', note: evil, blocker: evil, evidence: [evil] },
      3616: { due: '2026-12-10' },
    },
    risks: { r: { text: evil } },
    actions: { a: { what: evil, owner: 'ana', due: '2026-11-21' }, [`b${evil}`]: { owner: 'ana', due: '2026-11-22' } },
    'knowledge-gaps': { k: { topic: evil, due: '2026-11-23' } },
    log: { '2026-11-18-a': { by: 'ana', text: evil } },
  })
}

const nameIn = (text: string) => (parseYaml(text).data as any)?.customer?.name
// YAML itself has no way to write some.
const evils = everyEvil.filter(evil => evil.trim() === evil && nameIn(textOf(evil)) === evil)

function portfolioOf(evil: string): Portfolio {
  const states = statesOfText(textOf(evil))
  const status = engagementStatus(
    { path: `${visible(evil)}.engagement.yaml`, states, staff: {}, locale: 'en', dueSoon: 5, lost: [] },
    {},
  )
  assert.ok(status)
  const unread = [{ path: evil, reason: evil }]
  return { asOf: states.today, engagements: [status], unread, filtered: false }
}

const diffOf = (evil: string) => {
  const options = { path: `${visible(evil)}.engagement.yaml`, oldPath: visible(evil) }
  const files = [
    diffFiles(textOf('before'), textOf(evil), options),
    diffFiles(textOf(evil), undefined, options),
    diffFiles(undefined, textOf(evil), options),
  ]
  return { asOf: '2026-12-01', base: evil, head: evil, files }
}

const single = (portfolio: Portfolio): Portfolio => ({ ...portfolio, unread: [] })
const text = { t, paint: plain, width: 100 }

const views: Readonly<Record<string, (evil: string) => string>> = {
  'status text': evil => statusText(portfolioOf(evil), text) + statusText(single(portfolioOf(evil)), text),
  'status text by customer': evil => statusText(portfolioOf(evil), { ...text, groupBy: 'customer' }),
  'status markdown': evil => statusMarkdown(portfolioOf(evil), { t }),
  'status markdown by customer': evil => statusMarkdown(portfolioOf(evil), { t, groupBy: 'customer' }),
  'status csv': evil => statusCsv(portfolioOf(evil), { t }),
  'status csv by customer': evil => statusCsv(portfolioOf(evil), { t, groupBy: 'customer' }),
  'status json': evil => statusJson(portfolioOf(evil), { t, groupBy: 'owner' }),
  'status html': evil => [...statusHtml(portfolioOf(evil), { t })].join(''),
  'status html of one': evil => [...statusHtml(single(portfolioOf(evil)), { t })].join(''),
  'status html by customer': evil => [...statusHtml(portfolioOf(evil), { t, groupBy: 'customer' })].join(''),
  'agenda text': evil => agendaText(portfolioOf(evil), text),
  'agenda markdown': evil => agendaMarkdown(portfolioOf(evil), t),
  'agenda csv': evil => agendaCsv(portfolioOf(evil), t),
  'agenda ics': evil => agendaCalendar(portfolioOf(evil), t),
  'diff text': evil => [...diffText(diffOf(evil), { t })].join(''),
  'diff markdown': evil => [...diffMarkdown(diffOf(evil), { t })].join(''),
  'diff json': evil => [...diffJson(diffOf(evil), { t })].join(''),
}

describe('injection into status, agenda and diff', () => {
  it('tries most of the texts', () => assert.ok(evils.length > 25, String(evils.length)))

  for (const [name, view] of Object.entries(views)) {
    it(`${name}: nothing reaches a terminal as an order`, () => {
      for (const evil of evils) {
        const output = view(evil).replaceAll('\r\n', '\n')
        assert.doesNotMatch(
          output,
          rawControl,
          `${JSON.stringify(evil)}: ${JSON.stringify(rawControl.exec(output)?.input.slice(0, 300))}`,
        )
      }
    })
  }

  for (const name of Object.keys(views).filter(name => name.includes('json'))) {
    it(`${name}: the text comes back as it was`, () => {
      for (const evil of evils) {
        const value = JSON.parse(views[name]?.(evil) ?? '')
        assert.equal((value.engagements ?? value.files)[0].customer, evil.trim())
      }
    })
  }

  const reader = new MarkdownIt({ html: true, linkify: true })
  reader.linkify.set({ fuzzyLink: false }).add('//', null)
  for (const name of Object.keys(views).filter(name => name.includes('markdown'))) {
    it(`${name}: the same blocks, no markup, link, image or mention`, () => {
      const shape = (source: string) => reader.parse(source, {}).map(({ type }) => type)
      const markup = (source: string) =>
        reader
          .parse(source, {})
          .flatMap(({ children }) => children ?? [])
          .filter(({ type, content }) => !/^text|^softbreak/.test(type) && content !== '<!-- -->')
          .map(({ type, content }) => `${type} ${content}`)
      const expected = views[name]?.(harmless) ?? ''
      for (const evil of evils) {
        const source = views[name]?.(evil) ?? ''
        if (name.startsWith('diff')) {
          // Some texts are problems of their own: there may be more lines, but none of another kind.
          const [blocks, marks] = [new Set(shape(expected)), new Set(markup(expected).map(one => one.split(' ')[0]))]
          assert.deepEqual(
            shape(source).filter(type => !blocks.has(type)),
            [],
            JSON.stringify(evil),
          )
          assert.deepEqual(
            markup(source).filter(one => !marks.has(one.split(' ')[0]) && one !== 'html_inline <br>'),
            [],
            JSON.stringify(evil),
          )
        } else {
          assert.deepEqual(shape(source), shape(expected), JSON.stringify(evil))
          assert.deepEqual(markup(source), markup(expected), JSON.stringify(evil))
        }
        const inline = reader.parse(source, {}).flatMap(({ children }) => children ?? [])
        assert.ok(
          inline.every(({ type }) => !/^(link|image)/.test(type)),
          JSON.stringify(evil),
        )
        assert.doesNotMatch(inline.map(({ content }) => content).join('\0'), /@\w|:\/\/|www\./)
      }
    })
  }

  for (const name of Object.keys(views).filter(name => name.includes('html'))) {
    it(`${name}: the same tags and attributes, nothing from elsewhere, nothing that runs`, () => {
      const tagsOf = (page: string) => page.match(/<[a-z/!][^>]*>?/gi) ?? []
      const expected = views[name]?.(harmless) ?? ''
      assert.doesNotMatch(expected, /https?:|src=|url\(|@import|<script|<link|<iframe|\son\w+=/)
      for (const evil of evils) assert.deepEqual(tagsOf(views[name]?.(evil) ?? ''), tagsOf(expected), JSON.stringify(evil))
    })
  }

  it('status html: every label names something, ids are unique, headings skip no level', () => {
    for (const name of Object.keys(views).filter(name => name.includes('html'))) {
      const page = views[name]?.(harmless) ?? ''
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const [, id] of page.matchAll(/ (?:aria-labelledby|href)="#?([^"]+)"/g))
        assert.ok(
          (id ?? '').split(' ').every(one => ids.includes(one)),
          id,
        )
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
      assert.equal(levels[0], 1)
      levels.forEach((level, index) => {
        assert.ok(index === 0 || level <= (levels[index - 1] as number) + 1)
      })
      assert.match(page, /<html lang="en">[\s\S]*<title>[^<]+<\/title>[\s\S]*<main>/)
      assert.equal((page.match(/<th /g) ?? []).length, (page.match(/<th scope="col">/g) ?? []).length)
    }
  })

  for (const name of Object.keys(views).filter(name => name.includes('csv'))) {
    it(`${name}: the same cells, none a formula`, () => {
      const rows = (source: string) => readCsv(source).map(row => row.length)
      const expected = rows(views[name]?.(harmless) ?? '')
      for (const evil of evils) {
        const source = views[name]?.(evil) ?? ''
        assert.deepEqual(rows(source), expected, JSON.stringify(evil))
        for (const cell of readCsv(source).flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
      }
    })
  }

  it('agenda ics: the same properties in the same order', () => {
    const names = (source: string) =>
      source
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map(line => line.split(/[:;]/)[0])
    const expected = names(views['agenda ics']?.(harmless) ?? '')
    for (const evil of evils) assert.deepEqual(names(views['agenda ics']?.(evil) ?? ''), expected, JSON.stringify(evil))
  })

  it('in the log of GitHub Actions no line is a command that nobody meant; a file and JSON stay as they are', function () {
    this.timeout(120_000)
    const evil = '::error::owned ##[error]owned'
    const cwd = folderWith({
      'a.engagement.yaml': textOf(evil),
      '::error::owned.engagement.yaml': textOf(evil).replace('motion: rfa', 'motion: rfaa'),
    })
    const env = { GITHUB_ACTIONS: 'true' }
    const day = ['--as-of', '2026-12-01']
    const commands = [
      ...['compact', 'stylish', 'csv', 'markdown', 'junit', 'gitlab'].map(format => ['lint', '--format', format]),
      ...['text', 'markdown', 'csv', 'html', 'json'].map(format => ['status', '--format', format]),
      ['status', 'a.engagement.yaml'],
      ['agenda'],
      ['agenda', '--format', 'md'],
      ['doctor'],
      ...['text', 'markdown', 'json'].map(format => [
        'diff',
        './a.engagement.yaml',
        './::error::owned.engagement.yaml',
        '--format',
        format,
      ]),
      ['status', '::error::gone'],
    ]
    for (const command of commands) {
      const { stdout, stderr } = playbook([...command, ...day], { cwd, env })
      for (const line of `${stdout}\n${stderr}`.split('\n')) assert.doesNotMatch(line, /^\s*::|##\[/, command.join(' '))
      if (command.includes('json'))
        assert.ok(stdout.includes('owned') && JSON.stringify(JSON.parse(stdout)).includes('##[error]owned'))
    }
    const ours = playbook(['lint', ...day], { cwd, env }).stdout.split('\n')
    assert.ok(ours.some(line => /^::error file=/.test(line)))
    assert.ok(ours.every(line => !/^\s*::error::owned/.test(line)))
  })
})

/** By RFC 4180. */
function readCsv(source: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let at = 0
  for (let match = cell.exec(source); match; match = cell.exec(source)) {
    at = cell.lastIndex
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  assert.equal(at, source.length, 'not RFC 4180')
  return rows.slice(0, -1)
}
