/** Text that customers, file names and teams write never becomes markup, a command, a formula or a terminal's order in any format. */
import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { type FormatName, formatNames, formatRun } from '../../src/report/formats.ts'
import { githubSummary } from '../../src/report/github.ts'
import { visible } from '../../src/report/plainText.ts'
import { gitlabValidator, rdjsonValidator, sarifValidator } from './formatSchemas.ts'
import { evils, options, plainEdits, runOf } from './sampleRun.ts'
import { type Element, xmlTree } from './xmlTree.ts'

const render = (name: FormatName, text: string) =>
  [...formatRun(name, runOf(text), { ...options, docs: '', editsOf: plainEdits })].join('')
const harmless = 'harmless'

describe('injection', () => {
  for (const name of formatNames) {
    it(`${name}: no text reaches a terminal as an order`, () => {
      for (const evil of evils) {
        const found = /[^\P{Cc}\r\n]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.exec(render(name, evil))
        assert.equal(found, null, JSON.stringify(evil))
      }
    })
  }

  it('sarif: valid, nothing lost, no link', () => {
    const check = sarifValidator()
    for (const evil of evils) {
      const log = JSON.parse(render('sarif', evil))
      assert.equal(check(log), true, `${JSON.stringify(evil)}: ${JSON.stringify(check.errors)}`)
      const [result] = log.runs[0].results
      assert.deepEqual(result.properties.path, ['customer', evil])
      assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, evil)
      assert.doesNotMatch(result.message.text, /\]\(/)
      assert.ok(result.message.text.startsWith(visible(evil).replaceAll('](', '] (')))
    }
  })

  for (const [name, check] of [
    ['gitlab', gitlabValidator],
    ['rdjson', rdjsonValidator],
  ] as const) {
    it(`${name}: valid, with as many problems as there are`, () => {
      for (const evil of evils) {
        const value = JSON.parse(render(name, evil))
        assert.equal(check(value), true, JSON.stringify(check.errors))
        assert.equal((value.diagnostics ?? value).length, 6)
      }
    })
  }

  it('json: the text comes back as it was', () => {
    for (const evil of evils) assert.equal(JSON.parse(render('json', evil)).files[0].problems[0].message, evil)
  })

  it('github: the runner sees the commands of the problems and no other', () => {
    for (const evil of evils) {
      const commands = render('github', evil)
        .split(/[\r\n\u2028]/)
        .flatMap(readCommand)
      assert.deepEqual(
        commands.map(({ name }) => name),
        ['error', 'error', 'warning', 'warning', 'notice', 'notice'],
        JSON.stringify(evil),
      )
      for (const { properties, message } of commands) {
        assert.equal(message, `${visible(evil)}\n${visible(evil)}`)
        assert.equal(properties.title, `policy/${visible(evil)}`)
        assert.ok([visible(evil), `customers/${visible(evil)}`].includes(properties.file ?? ''))
      }
    }
  })

  it('github: what is beyond the budget is no command either', () => {
    for (const evil of evils) {
      const run = runOf(evil)
      const many = { ...run, files: run.files.flatMap(file => Array.from({ length: 6 }, () => file)) }
      const commands = [...formatRun('github', many, { ...options, docs: '' })]
        .join('')
        .split(/[\r\n\u2028]/)
        .flatMap(readCommand)
      const names = commands.map(({ name }) => name)
      assert.equal(names.filter(name => /^(error|warning|notice)$/.test(name)).length, 30)
      assert.deepEqual(names.slice(30), ['group', 'endgroup'], JSON.stringify(evil))
    }
  })

  it('junit: well formed, the same elements, the text in its attributes', () => {
    const expected = shapeOf(xmlTree(render('junit', harmless)))
    for (const evil of evils) {
      const tree = xmlTree(render('junit', evil))
      assert.equal(shapeOf(tree), expected, JSON.stringify(evil))
      const shown = visible(evil).replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
      assert.equal(tree.children[0]?.children[1]?.children[0]?.attributes.message, shown)
    }
  })

  // What GitHub links by itself; markdown-it would also link `//` and known domains.
  const reader = new MarkdownIt({ html: true, linkify: true })
  reader.linkify.set({ fuzzyLink: false }).add('//', null)
  const renderings = [
    ['markdown', (text: string) => render('markdown', text)],
    ['step summary', (text: string) => githubSummary(runOf(text), { ...options, docs: '' })],
  ] as const
  for (const [name, toMarkdown] of renderings) {
    it(`${name}: the same blocks, no markup, link, image or mention`, () => {
      const blocks = (source: string) => reader.parse(source, {}).map(({ type }) => type)
      const expected = blocks(toMarkdown(harmless))
      for (const evil of evils) {
        const source = toMarkdown(evil)
        assert.deepEqual(blocks(source), expected, JSON.stringify(evil))
        const inline = reader.parse(source, {}).flatMap(token => token.children ?? [])
        const markup = inline.filter(
          ({ type, content }) => !plainTokens.has(type) && content !== '<br>' && content !== '<!-- -->',
        )
        // Levels are bold.
        const others = markup.filter(({ type }) => !/^strong_/.test(type))
        assert.deepEqual(
          others.map(({ type, content }) => [type, content]),
          [],
          JSON.stringify(evil),
        )
        assert.equal(markup.length, 4, JSON.stringify(evil))
        assert.doesNotMatch(inline.map(({ content }) => content).join('\0'), /@\w|:\/\/|www\./)
      }
    })
  }

  it('html: the same tags and attributes, nothing from elsewhere', () => {
    const expected = tagsOf(render('html', harmless))
    for (const evil of evils) {
      const page = render('html', evil)
      assert.deepEqual(tagsOf(page), expected, JSON.stringify(evil))
      assert.ok(page.includes(escaped(visible(evil))))
    }
    assert.doesNotMatch(render('html', harmless), /https?:|src=|url\(|@import|<script|<link/)
  })

  it('csv: the same cells, none a formula', () => {
    for (const evil of evils) {
      const rows = readCsv(render('csv', evil))
      assert.equal(rows.length, 7)
      for (const row of rows) {
        assert.equal(row.length, 9, JSON.stringify(evil))
        for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
      }
    }
  })
})

const plainTokens: ReadonlySet<string> = new Set(['text', 'text_special'])

/** A line as the runner of GitHub Actions reads it: `::name key=value,...::message` at its start, or `##[name]` anywhere. */
function readCommand(line: string): { name: string; properties: Record<string, string>; message: string }[] {
  const [whole, name = '', list = '', text = ''] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? []
  if (whole === undefined) return line.includes('##[') ? [{ name: 'old form', properties: {}, message: line }] : []
  const properties = list.split(',').map(pair => pair.split(/=(.*)/s).slice(0, 2).map(unescapeProperty))
  return [{ name, properties: Object.fromEntries(properties), message: unescapeData(text) }]
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

function shapeOf({ name, attributes, children }: Element): string {
  return `${name}(${Object.keys(attributes)})[${children.map(shapeOf).join()}]`
}

/** Every tag with its attributes, as a browser would see them: anything from `<` and a letter, `/` or `!`. */
function tagsOf(page: string): string[] {
  return page.match(/<[a-z/!][^>]*>?/gi) ?? []
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`)
}

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
