/** Random YAML texts of known structure in many styles, for property tests. */
import fc from 'fast-check'

const words = fc.constantFrom(
  'alpha',
  'beta',
  'note',
  '994',
  '983',
  'due',
  'x-y',
  'Über',
  '2026-11-24-call',
  'a b',
  'constructor',
  '__proto__',
)

export const oddScalars = [
  '0',
  '-0',
  '+1',
  '012',
  '0o17',
  '0o8',
  '0b11',
  '0x1F',
  '+0x1F',
  '-0o7',
  '1_000',
  '1.5',
  '.5',
  '+.5',
  '-.5',
  '5.',
  '1e3',
  '1E+3',
  '.5e-2',
  '1.e5',
  '1e999',
  '-1e999',
  '9'.repeat(20),
  '9'.repeat(400),
  '.inf',
  '-.INF',
  '+.Inf',
  '.nan',
  '.NaN',
  '-.nan',
  '.e3',
  '.',
  '..',
  '+',
  '-1',
  '-a',
  '?a',
  ':a',
  'true',
  'True',
  'TRUE',
  'tRUE',
  'false',
  'False',
  'FALSE',
  'null',
  'Null',
  'NULL',
  'nuLL',
  '~',
  '~a',
  'yes',
  'no',
  'on',
  'y',
  'N',
  '2026-11-24',
  '2026-11-24T10:00:00Z',
  '12:30:45',
  '190:20:30',
  'http://x.example/a?b=c#d',
  'a#b',
  'a:b',
  '<<',
  '=',
  '1.2.3',
  '1,000',
  '12.000',
  "it's",
  'say "hi"',
  'R & D',
  'a * b',
  '5 > 3',
  'a | b',
  '100%',
  'a@b.example',
  'x!',
  'a, b',
  'trailing:x',
  '0.1.',
  '1e',
  '0x',
  '0o',
  '0x1G',
  'é',
  '日本',
  '😀',
]

const scalar = fc.oneof(
  fc.constantFrom(...oddScalars),
  words,
  fc.constantFrom(
    '"double"',
    "'single'",
    '"es\\"caped\\n\\u00e9"',
    "'it''s'",
    '""',
    "''",
    '"a: b"',
    "'# no'",
    '"[x"',
    '{}',
    '[]',
    '[a, b]',
    '{a: 1, b: [x, "y, z"]}',
    "['a]', b]",
  ),
)
const blockText = fc.constantFrom(
  '|\n@one\n@two\n',
  '>-\n@one\n@two\n\n@three # no comment\n',
  '|+\n@keep: x\n\n\n',
  '>\n@a\n@  more\n@b\n',
  '|2-\n@x\n',
)
const severalLines = fc.constantFrom(
  'one\n@two three\n',
  '"one\n@two: x"\n',
  "'one\n\n@two'\n",
  'a\n\n@b # c\n',
  '[a,\n@b,\n@{c: d}]\n',
  '{a: 1,\n@b: 2}\n',
)

export type Shape =
  | { kind: 'scalar'; text: string; comment: string; anchor: string }
  | { kind: 'block'; text: string }
  | { kind: 'empty'; comment: string }
  | { kind: 'map'; entries: [string, Shape][]; step: number; gap: string }
  | { kind: 'list'; items: Shape[]; step: number; inline: boolean }

const comment = fc.constantFrom('', '', '', ' # note', '   # [x: "', '  ')
const gap = fc.constantFrom('', '', '\n', '# c\n', '      # far: "\n', '\n\n')
const anchor = fc.constantFrom('', '', '', '', '', '', '', '&anc ')

const { map } = fc.letrec<{ any: Shape; map: Shape; list: Shape }>(tie => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('scalar' as const), text: scalar, comment, anchor }) as fc.Arbitrary<Shape>,
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), comment }) as fc.Arbitrary<Shape> },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('block' as const),
        text: fc.oneof(blockText, severalLines),
      }) as fc.Arbitrary<Shape>,
    },
    { weight: 3, arbitrary: tie('map') },
    { weight: 2, arbitrary: tie('list') },
  ),
  map: fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(
      fc.tuple(fc.oneof(words, words, fc.constantFrom(...oddScalars.filter(text => !/[,#&]/.test(text)))), tie('any')),
      {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 4,
      },
    ),
    step: fc.constantFrom(2, 2, 4, 1, 3),
    gap,
  }) as fc.Arbitrary<Shape>,
  list: fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    step: fc.constantFrom(0, 2, 4),
    inline: fc.boolean(),
  }) as fc.Arbitrary<Shape>,
}))

/** Texts whose root is a block map; mostly correct YAML. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    map,
    fc.constantFrom('', '', '', '\ufeff', '# head\n\n', '---\n'),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom(0, 0, 0, 1, 2),
  )
  .map(([shape, head, eol, quoting]) => (head + render(shape, 0, quoting)).replaceAll('\n', eol))

function render(shape: Shape, indent: number, quoting: number): string {
  const pad = ' '.repeat(indent)
  if (shape.kind === 'map') {
    return shape.entries
      .map(([key, value]) => `${shape.gap}${pad}${quote(key, quoting)}:${below(value, indent, shape.step, quoting)}`)
      .join('')
  }
  if (shape.kind === 'list') {
    return shape.items
      .map(item => {
        if (shape.inline && item.kind === 'map')
          return `${pad}- ${render({ ...item, gap: '' }, indent + 2, quoting).slice(indent + 2)}`
        return `${pad}-${below(item, indent, Math.max(2, shape.step), quoting)}`
      })
      .join('')
  }
  return pad
}

function below(shape: Shape, indent: number, step: number, quoting: number): string {
  switch (shape.kind) {
    case 'scalar':
      return ` ${shape.anchor}${shape.text}${shape.comment}\n`
    case 'empty':
      return `${shape.comment}\n`
    case 'block':
      return ` ${shape.text.replaceAll('@', ' '.repeat(indent + 2))}`
    case 'list':
      return `\n${render(shape, indent + shape.step, quoting)}`
    default:
      return `\n${render(shape, indent + step, quoting)}`
  }
}

function quote(key: string, quoting: number): string {
  if (quoting === 1) return JSON.stringify(key)
  return quoting === 2 ? `'${key.replaceAll("'", "''")}'` : key
}
