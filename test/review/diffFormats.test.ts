/** Text, Markdown and JSON of a difference: what customers typed never acts as markup, order and counts are right. */
import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { diffJson } from '../../src/report/diffJson.ts'
import { diffMarkdown } from '../../src/report/diffMarkdown.ts'
import { diffText } from '../../src/report/diffText.ts'
import type { DiffReport } from '../../src/report/diffView.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { diffFiles } from '../helpers/diffTexts.ts'
import { overMinimal } from '../helpers/minimal.ts'

const t = createTranslate('en')
const nasty = [
  '::error::x',
  ']]>',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '| a | b |',
  '`code`',
  '\u001b[31mred',
  'a\n# head\n- item',
  '=cmd|x',
  '**bold** _it_ ~~s~~',
  '[x](javascript:y)',
  '![x](https://a.example/p.png)',
  '@octocat and #12',
  'https://a.example www.a.example',
  '\u202eabc',
  '&lt;b&gt; $x$',
]

// As GitHub: addresses become links, a bare `//` does not.
const markdownIt = new MarkdownIt({ html: true, linkify: true })
markdownIt.linkify.add('//', null)

/** Everything that people type, everywhere. */
function nastyReport(word: string): DiffReport {
  const q = JSON.stringify(word)
  const before = overMinimal('risks:\n  gone:\n    text: Old\nlog:\n  a: {date: 2026-11-20, text: A}\n')
  const after = overMinimal(
    `customer: {name: ${q}, industry: ${q}, licences: [${q}]}\npeople: {p: {name: ${q}, side: customer}}\n` +
      `services: {exchange: {note: ${q}, dibs: {success-owner: p}}, ${q}: }\nactions: {a: {what: ${q}, owner: p}}\n` +
      `tasks: {994: {evidence: [${q}], note: ${q}, owner: ${q}}, ${q}: complete}\nlog: {a: {date: 2026-11-20, text: ${q}}, ${q}: {date: 2026-11-21, text: ${q}}}\n` +
      `uncategorized-tasks: {777: {name: ${q}, status: complete}}\nteam: {sme: ${q}}\n# playbook-ignore-file ${word.replace(/\s/g, '')} reason="${word.replace(/\n/g, ' ')}"\n`,
  )
  return {
    asOf: '2026-12-01',
    files: [diffFiles(before, after, { path: `${word}.engagement.yaml`, oldPath: `old ${word}.yaml` })],
  }
}

describe('formats of a difference', () => {
  for (const word of nasty) {
    it(`keep ${JSON.stringify(word)} harmless`, () => {
      const report = nastyReport(word)
      const text = [...diffText(report, { t })].join('')
      assert.doesNotMatch(text, /[^\P{Cc}\n]/u, 'control characters')
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/)
      assert.doesNotMatch(text, /^\s*::/m)
      const markdown = [...diffMarkdown(report, { t })].join('')
      assert.doesNotMatch(markdown, /[^\P{Cc}\n]/u)
      const html = markdownIt.render(markdown)
      const own = /<\/?(?:h3|p|ul|li|strong|em|code)>|<br>|<!-- -->/g
      assert.doesNotMatch(html.replace(own, ''), /<\w|<\//, html)
      assert.equal(html.match(/<h3>/g)?.length, 1, 'one heading a customer')
      assert.doesNotMatch(html, /@octocat/)
      const json = JSON.parse([...diffJson(report, { t })].join(''))
      assert.equal(json.files[0].customer, word.trim())
    })
  }

  const relaxing = 'tasks:\n  # playbook-ignore rfa-first-contact reason="Late"\n  3616: complete\n'
  const report: DiffReport = {
    asOf: '2026-12-01',
    base: 'main',
    head: 'HEAD',
    files: [
      diffFiles(overMinimal(''), overMinimal('customer:\n  name: Aurora\ntasks:\n  994: in-progress\n'), {
        path: 'a.engagement.yaml',
      }),
      diffFiles(overMinimal(''), overMinimal(`customer:\n  name: Litware\n${relaxing}`), { path: 'b.engagement.yaml' }),
      diffFiles(overMinimal(''), overMinimal('# only a comment\n'), { path: 'c.engagement.yaml' }),
    ],
    settings: [
      { kind: 'setting', change: 'severity', name: 'waiver', from: 'error', to: 'off', path: [], facts: [], relaxes: true },
    ],
  }

  it('show what was relaxed first, and no file in which nothing changed', () => {
    const text = [...diffText(report, { t })].join('')
    assert.match(text, /^Configuration\n {2}! Rule "waiver" went from "Error" to "Off"\n/)
    assert.ok(text.indexOf('Litware') < text.indexOf('Aurora'))
    assert.ok(!text.includes('c.engagement.yaml'))
    assert.match(text, /2 engagements changed: one thing relaxed/)
  })

  it('list every file compared in JSON, with facts, sentences and counts', () => {
    const json = JSON.parse([...diffJson(report, { t })].join(''))
    assert.deepEqual([json.version, json.asOf, json.base, json.head], [1, '2026-12-01', 'main', 'HEAD'])
    assert.deepEqual(
      json.files.map(({ path, change }: { path: string; change: string }) => [path, change]),
      [
        ['a.engagement.yaml', 'changed'],
        ['b.engagement.yaml', 'changed'],
        ['c.engagement.yaml', 'changed'],
      ],
    )
    const change = json.files[0].changes.find(({ kind }: { kind: string }) => kind === 'task-status')
    assert.equal(change.text, '994 Conduct Initiate/Kickoff Meeting(s) is now "In Progress"')
    assert.deepEqual(change.facts, [{ path: ['tasks', '994', 'status'], after: 'in-progress' }])
    assert.equal(json.files[1].changes[json.files[1].looks[0].change].kind, 'ignore')
    assert.equal(json.configuration[0].text, 'Rule "waiver" went from "Error" to "Off"')
    assert.deepEqual([json.summary.files, json.summary.relaxed, json.summary.looks], [3, 1, 1])
  })
})
