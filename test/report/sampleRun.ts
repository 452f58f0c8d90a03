/** One small run that every output format is tried on, and the same with text that tries to break out of its place. */
import { createHash } from 'node:crypto'
import { editEngagement } from '../../src/engagement/edit.ts'
import type { IgnoredProblem, Problem } from '../../src/lint/problem.ts'
import { unreadableProblem } from '../../src/lint/readableFile.ts'
import type { FormatOptions } from '../../src/report/formats.ts'
import type { FileReport, RunReport } from '../../src/report/runReport.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled } from '../helpers/bundled.ts'
import { lintText } from '../helpers/lintText.ts'

export const options: FormatOptions = {
  t: createTranslate('en'),
  docs: 'https://playbook.example',
  version: '1.2.3',
  digest: text => createHash('sha256').update(text).digest('hex').slice(0, 32),
  editsOf: (file, { fix }) => {
    const edited = fix && file.text !== undefined ? editEngagement(file.text, fix.edit, bundled) : undefined
    return edited?.ok ? edited.edits : undefined
  },
}

export const sampleText = `playbook: fasttrack@2020.05
customer: { name: "🚀 Contoso", tenannt: contoso }
engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
    status: in-progress
tasks:
  # playbook-ignore rfa-first-contact reason="The customer was away" until=2026-12-31
  3616: { status: complete, completed: 2026-11-25 }
  994: { due: 2026-11-24 }
`

/** A file with problems, one silenced; one without; one that cannot be read. */
export function sampleRun(text = sampleText): RunReport {
  const { problems, ignored } = lintText(text)
  return {
    asOf: '2026-12-01',
    playbook: 'fasttrack@2020.05',
    files: [
      { path: 'customers/clean.engagement.yaml', problems: [], ignored: [] },
      { path: 'customers/contoso.engagement.yaml', text, problems, ignored },
      { path: 'customers/locked.engagement.yaml', problems: [unreadableProblem('unreadable', options.t)], ignored: [] },
    ],
  }
}

/** A run in which everything that a customer, a file name or a team can write is this text. */
export function runOf(evil: string): RunReport {
  const text = `customer:\n  name: X 🚀 here\n`
  const problem: Problem = {
    rule: `policy/${evil}`,
    severity: 'error',
    message: evil,
    hint: evil,
    path: ['customer', evil],
    range: { start: text.indexOf('here'), end: text.indexOf('here') + 4 },
    related: [
      { message: evil, at: ['customer'], range: { start: 0, end: 8 } },
      { message: evil, at: [], file: evil },
    ],
    fix: { title: evil, edit: { do: 'text', edits: [{ start: 12, end: 16, text: evil }] } },
    tags: [],
    clock: false,
  }
  const ignored: IgnoredProblem = { ...problem, severity: 'warning', reason: evil, until: evil, by: evil }
  const file: FileReport = {
    path: `customers/${evil}`,
    text,
    problems: [problem, { ...problem, severity: 'warning' }, { ...problem, severity: 'info' }],
    ignored: [ignored],
  }
  return { asOf: '2026-12-01', playbook: evil, files: [file, { ...file, path: evil, text: undefined }] }
}

/** Edits of a fix whose text is not looked at. */
export const plainEdits: FormatOptions['editsOf'] = (_, { fix }) =>
  fix && 'do' in fix.edit && fix.edit.do === 'text' ? fix.edit.edits : undefined

export const evils: readonly string[] = [
  '::error::owned',
  '%0A::error::owned',
  'x%0D%0A::warning file=a::owned',
  '##[error]owned',
  ']]>',
  ']]><script>alert(1)</script>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '--><b>',
  'a|b|c',
  '`code` ```',
  '**bold** _it_ ~~no~~',
  '# heading',
  '[a](https://evil.example)',
  '![a](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example www.evil.example',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007',
  '\u009b31m',
  'line\nbreak\r\n\r\n- item',
  '\n::error::owned',
  '\r::error::owned',
  '\u2028::error::owned',
  "=cmd|'/C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '@octocat and @org/team',
  '\u202egnp.exe',
  '\u0000\u0001\u000b\ufffe\uffff',
  '\ud83d lone',
  '&lt;&#60;&amp;',
  '","a":"',
  '{0} {{x}} ${{ secrets.X }} $(id)',
  '\\',
]
