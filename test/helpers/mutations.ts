/** What goes wrong when people edit a file by hand: lines lost, doubled and indented, characters dropped, words swapped in. */
import fc from 'fast-check'

export type Mutate = (text: string) => string

const scraps = [
  ': ',
  ' #',
  '#4521 ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '\t',
  '- ',
  '|',
  '>-',
  '&a ',
  '*a',
  '!!str ',
  '<<: *a',
  '? ',
  '%',
  '@',
  '---\n',
  '...\n',
  '<<<<<<< ours\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\r',
  '\r\n',
  'null',
  '~',
  'true',
  '0b1',
  '1_000',
  '12.000',
  '24/11/2026',
  '2026-02-30',
  '__proto__',
  'constructor',
  'exchange',
  'complete',
  'concluída',
  'tarefas:\n',
  '994:',
  '"994":',
  'not-required',
]

/** One slip at a place that fast-check chooses. */
export const mutationOf: fc.Arbitrary<Mutate> = fc.oneof(
  at((text, offset) => text.slice(0, offset) + text.slice(offset + 1)),
  fc.tuple(fc.nat(), fc.constantFrom(...scraps)).map(([place, scrap]) => (text: string) => {
    const offset = place % (text.length + 1)
    return text.slice(0, offset) + scrap + text.slice(offset)
  }),
  line((lines, index) => lines.toSpliced(index, 1)),
  line((lines, index) => lines.toSpliced(index, 0, lines[index]!)),
  line((lines, index) => lines.with(index, `  ${lines[index]}`)),
  line((lines, index) => lines.with(index, lines[index]!.trimStart())),
  fc.tuple(fc.nat(), fc.constantFrom(...scraps)).map(([place, scrap]) => (text: string) => {
    const lines = text.split('\n')
    const index = place % lines.length
    return lines.with(index, lines[index]!.replace(/: .*$/, `: ${scrap}`)).join('\n')
  }),
  fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
)

function at(change: (text: string, offset: number) => string): fc.Arbitrary<Mutate> {
  return fc.nat().map(place => (text: string) => change(text, place % (text.length + 1)))
}

function line(change: (lines: string[], index: number) => string[]): fc.Arbitrary<Mutate> {
  return fc.nat().map(place => (text: string) => {
    const lines = text.split('\n')
    return change(lines, place % lines.length).join('\n')
  })
}
