import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import stringWidth from 'string-width'
import { cut, pad, squeeze, wrap } from '../../src/report/columns.ts'
import { csvRow } from '../../src/report/csv.ts'
import { markdownTable, markdownText } from '../../src/report/markdownText.ts'
import { plain } from '../../src/report/paint.ts'
import { jsonText, visible } from '../../src/report/plainText.ts'
import { engagementStatus, type Portfolio } from '../../src/report/portfolio.ts'
import { statusText } from '../../src/report/statusText.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { statesOfText } from '../helpers/statesOfText.ts'

describe('columns', () => {
  it('counts columns of the terminal, and cuts no character in two', () => {
    assert.equal(cut('北方公司', 7), '北方公…')
    assert.equal(cut('北方公司', 8), '北方公司')
    assert.equal(cut('👩‍🚀👩‍🚀👩‍🚀', 5), '👩‍🚀👩‍🚀…')
    assert.equal(pad('é北', 5), 'é北  ')
    assert.equal(pad('7', 3, 'right'), '  7')
    assert.equal(cut('a\u001b[31mb', 40), 'a\\u001b[31mb')
  })

  it('cuts the widest texts until all fit', () => {
    assert.deepEqual(squeeze(['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbb', 'cc'], 26), ['aaaaaaaaa…', 'bbbbbbbbbb', 'cc'])
    assert.deepEqual(squeeze(['aaaaaaaaaaaa', 'bbbbbbbbbbbb'], 3), ['aaaaaaa…', 'bbbbbbb…'])
    assert.deepEqual(squeeze([], 3), [])
  })

  it('breaks between words', () => assert.deepEqual(wrap('one two three4567 x', 7), ['one two', 'three4567', 'x']))
})

describe('csvRow', () => {
  const cells: [string, string][] = [
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['\u001bx', '\\u001bx'],
  ]
  for (const [value, written] of cells) it(JSON.stringify(value), () => assert.equal(csvRow([value]), `${written}\r\n`))
  it('leaves numbers and nothing as they are', () => assert.equal(csvRow([-1, undefined, 'x']), '-1,,x\r\n'))
})

describe('markdownText', () => {
  const cells: [string, string][] = [
    ['a|b', 'a&#124;b'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['`code`', '&#96;code&#96;'],
    ['two\r\nlines', 'two lines'],
    ['@octocat', '@<!-- -->octocat'],
    ['https://x.example', 'https:<!-- -->//x.example'],
    ['[a](b)', '\\[a\\]\\(b\\)'],
    ['![a](b)', '\\!\\[a\\]\\(b\\)'],
    ['**b** _i_ ~s~', '\\*\\*b\\*\\* \\_i\\_ \\~s\\~'],
    ['# h', '\\# h'],
    ['- x', '\\- x'],
    ['&lt;', '&amp;lt;'],
    ['#12', '\\#12'],
  ]
  for (const [value, written] of cells) it(JSON.stringify(value), () => assert.equal(markdownText(value), written))
  it('makes a table of as many columns in every row', () =>
    assert.equal(markdownTable(['A', 'B'], [['1', '2']]), '| A | B |\n| --- | --- |\n| 1 | 2 |\n'))
})

describe('plain text', () => {
  it('shows what a terminal would act on', () => {
    assert.equal(visible('a\u001b[2J\u009b\u202e\n\r\tb\u2028'), 'a\\u001b[2J\\u009b\\u202e\\n\\r b\\u2028')
    assert.equal(visible('ação 北 👋'), 'ação 北 👋')
  })
  it('escapes in JSON what JSON leaves, and stays the same value', () => {
    const value = { a: ['\u009b\u202e\u001b\u2028x'] }
    assert.match(jsonText(value), /^[\x20-\x7e]*$/)
    assert.deepEqual(JSON.parse(jsonText(value, 2)), value)
  })
})

describe('statusText', () => {
  const read = (name: string, text: string) =>
    engagementStatus(
      { path: `${name}.engagement.yaml`, states: statesOfText(text), staff: {}, locale: 'en', dueSoon: 5, lost: [] },
      {},
    )
  const long = 'customer: { name: "Sociedade 北方 de Empreendimentos e Participações Ltda." }\nteam: { fasttrack-manager: ana }\n'
  const portfolio = (...engagements: ReturnType<typeof read>[]): Portfolio => ({
    asOf: '2026-12-01',
    engagements: engagements.filter(one => one !== undefined),
    unread: [],
    filtered: false,
  })

  for (const width of [80, 120]) {
    it(`keeps to ${width} columns`, () => {
      const t = createTranslate('en')
      const tasks =
        'tasks:\n  1903: { due: 2026-11-20, owner: ana }\n  994: { status: blocked-other, blocker: Everybody waits for the lawyers who read and read and read and read it }\n'
      const one = read('a', long + tasks)
      const two = read('b', tasks)
      for (const text of [
        statusText(portfolio(one, two), { t, paint: plain, width }),
        statusText(portfolio(one), { t, paint: plain, width }),
        statusText(portfolio(one, two), { t, paint: plain, width, groupBy: 'owner' }),
      ]) {
        assert.deepEqual(
          text.split('\n').filter(line => stringWidth(line) > width),
          [],
        )
      }
    })
  }
})
