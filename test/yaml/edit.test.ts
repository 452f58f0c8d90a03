/** Readable examples of every kind of edit: the text before, the edit, the text after. */

import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { type Edit, type EditOptions, type EditValue, editYaml } from '../../src/yaml/edit.ts'

type Case = [name: string, before: string, edit: Edit | Edit[], after: string, options?: EditOptions]

const tasks: EditOptions = { orderOf: map => (map.length === 1 && map[0] === 'tasks' ? ['1904', '983', '994'] : undefined) }
const spaced: EditOptions = { spaced: map => map.join() === 'people' }
const due = { due: '2026-12-01' }

function set(path: string, value: EditValue): Edit {
  const steps = path === '' ? [] : path.split('/').map(step => (step.startsWith('#') ? Number(step.slice(1)) : step))
  return { do: 'set', path: steps, value }
}

const cases: Record<string, Case[]> = {
  'set a scalar': [
    [
      'null with a comment',
      'tasks:\n  983: # asked by phone\n',
      set('tasks/983', 'in-progress'),
      'tasks:\n  983: in-progress # asked by phone\n',
    ],
    ['keeps comment', 'a: x  # c\nb: 1\n', set('a', 'y'), 'a: y  # c\nb: 1\n'],
    ['keeps quotes', `a: 'x' # c\nb: "y"\n`, [set('a', "it's"), set('b', 'q "z"')], `a: 'it''s' # c\nb: "q \\"z\\""\n`],
    ['drops quotes for a number', 'a: "1"\n', set('a', 1), 'a: 1\n'],
    ['same value: nothing', 'a:   "x"\n', set('a', 'x'), 'a:   "x"\n'],
    ['no final newline', 'a: 1\nb:', set('b', 2), 'a: 1\nb: 2'],
    ['trailing blank', 'a: \nb: 1\n', set('a', 2), 'a: 2\nb: 1\n'],
    ['on the next line', 'a:\n  x # c\nb: 1\n', set('a', 'y'), 'a:\n  y # c\nb: 1\n'],
    ['to null', 'a: x # c\nb: 1\n', set('a', null), 'a: # c\nb: 1\n'],
    ['multi-line plain', 'a: one\n  two # c\nb: 1\n', set('a', 'x'), 'a: x # c\nb: 1\n'],
    ['block scalar', 'a: |- # c\n  one\n  two\n\nb: 1\n', set('a', 'x'), 'a: x # c\n\nb: 1\n'],
    ['block for block', 'a: |\n  one\nb: 1\n', set('a', 'x\n\ny\n'), 'a: |\n  x\n\n  y\nb: 1\n'],
    ['block for a word', 'a: x # c\nb: 1\n', set('a', 'x\ny'), 'a: |- # c\n  x\n  y\nb: 1\n'],
    ['in a list', 'a:\n  - x # c\n  - y\n', set('a/#1', 'z'), 'a:\n  - x # c\n  - z\n'],
    ['flow', 'a: {x: 1, y: , z}\n', [set('a/x', 2), set('a/y', 'q'), set('a/z', 'r')], 'a: {x: 2, y: q, z: r}\n'],
    ['flow needs quotes', 'a: {x: 1}\n', set('a/x', 'p, q'), 'a: {x: "p, q"}\n'],
    ['flow list', 'a: [x, y]\n', set('a/#0', 'z'), 'a: [z, y]\n'],
    ['anchor stays', 'a: &n x # c\nb: &m # d\n', [set('a', 'y'), set('b', 'z')], 'a: &n y # c\nb: &m z # d\n'],
    ['tag goes', 'a: !!str 12\n', set('a', 13), 'a: 13\n'],
    [
      'tag goes in flow and lists',
      'a: [!!str 1]\nb:\n  - &k !!str 2\n',
      [set('a/#0', 2), set('b/#0', 3)],
      'a: [2]\nb:\n  - &k 3\n',
    ],
    ['alias replaced', 'a: &n x\nb: *n # c\n', set('b', 'y'), 'a: &n x\nb: y # c\n'],
    ['quoted key', '"994": x\n', set('994', 'y'), '"994": y\n'],
  ],
  'set a map': [
    [
      'under null',
      'tasks:\n  983: # c\n  994: x\n',
      set('tasks/983', { status: 'a', ...due }),
      'tasks:\n  983: # c\n    status: a\n    due: 2026-12-01\n  994: x\n',
    ],
    [
      'over a scalar',
      'tasks:\n  983: x # c\n  994: x\n',
      set('tasks/983', due),
      'tasks:\n  983: # c\n    due: 2026-12-01\n  994: x\n',
    ],
    [
      'scalar over it',
      'tasks:\n  983:\n    status: x\n    due: y\n  994: x\n',
      set('tasks/983', 'done'),
      'tasks:\n  983: done\n  994: x\n',
    ],
    [
      'scalar over it, comments go above',
      'tasks:\n  983: # c\n    status: x # d\n    # e\n    due: y\n\n  994: x\n',
      set('tasks/983', 'done'),
      'tasks:\n  # d\n  # e\n  983: done # c\n\n  994: x\n',
    ],
    ['missing parents', 'a: 1\n', set('b/c/d', 2), 'a: 1\nb:\n  c:\n    d: 2\n'],
    [
      'entry by entry',
      'a:\n  x: 1 # c\n  y: 2 # d\n  z: 3\n',
      set('a', { x: 1, z: 4, w: 5 }),
      'a:\n  x: 1 # c\n  z: 4\n  w: 5\n',
    ],
    ['four spaces', 'a:\n    x: 1\nb:\n', set('b', { y: { z: 1 } }), 'a:\n    x: 1\nb:\n    y:\n        z: 1\n'],
    ['lists flush with their key', 'a:\n- x\nb:\n', set('b', ['y', { z: 1, w: 2 }]), 'a:\n- x\nb:\n- y\n- z: 1\n  w: 2\n'],
    ['in flow', 'a: {x: 1}\n', set('a/y', { z: 1, w: [1, 'b'] }), 'a: {x: 1, y: {z: 1, w: [1, b]}}\n'],
    ['empty braces become block', 'a: {} # c\nb: 1\n', set('a/x', 1), 'a: # c\n  x: 1\nb: 1\n'],
    [
      'in a list',
      'a:\n  - x\n  - # c\n',
      [set('a/#0', { p: 1, q: 2 }), set('a/#1', { r: 1 })],
      'a:\n  - p: 1\n    q: 2\n  - # c\n    r: 1\n',
    ],
    ['over a list', 'a:\n  - x\n  - y\nb: 1\n', set('a', { p: 1 }), 'a:\n  p: 1\nb: 1\n'],
    ['over a flow list', 'a: [x, y] # c\nb: 1\n', set('a', { p: 1 }), 'a: # c\n  p: 1\nb: 1\n'],
    [
      'a list over a list',
      'a:\n  - x # c\n  - y\n  - z # d\n',
      set('a', ['x', 'q', 'r', 'z']),
      'a:\n  - x # c\n  - q\n  - r\n  - z # d\n',
    ],
    ['root', 'a: 1 # c\nb: 2\n', set('', { a: 1, c: 3 }), 'a: 1 # c\nc: 3\n'],
    [
      'CRLF',
      'a: 1\r\nb: # c\r\nd: 1\r\n',
      set('b', { x: 1, y: 'p\nq' }),
      'a: 1\r\nb: # c\r\n  x: 1\r\n  y: |-\r\n    p\r\n    q\r\nd: 1\r\n',
    ],
    ['BOM', '\uFEFFa: 1', set('b', 2), '\uFEFFa: 1\nb: 2'],
    ['BOM before the first', '\uFEFFb: 1\n', set('a', 2), '\uFEFFa: 2\nb: 1\n', { orderOf: () => 'sorted' }],
    [
      'keys of all sorts',
      'a:\n',
      set('a', { 994: 'x', true: 1, 'a: b': 2, '': 3, __proto__x: 4, '1.0': 5 }),
      'a:\n  994: x\n  "true": 1\n  "a: b": 2\n  "": 3\n  __proto__x: 4\n  "1.0": 5\n',
    ],
  ],
  'a text without content': [
    ['empty', '', set('a/b', 1), 'a:\n  b: 1\n'],
    ['only comments', '# c\n', set('a', 1), '# c\na: 1\n'],
    ['no newline', '# c', set('a', 1), '# c\na: 1'],
    ['document marks', '---\n# c\n...\n', set('a', 1), '---\n# c\na: 1\n...\n'],
    ['BOM', '\uFEFF', set('a', 1), '\uFEFFa: 1\n'],
    ['braces', '{} # c\n', set('a', { b: 1 }), 'a:\n  b: 1 # c\n'],
    ['several with blank lines', '', set('', { a: 1, b: 2 }), 'a: 1\n\nb: 2\n', { spaced: map => map.length === 0 }],
  ],
  insert: [
    [
      'by order',
      'tasks:\n  1904: x # c\n  994: x\n',
      { do: 'insert', path: ['tasks', '983'], value: null },
      'tasks:\n  1904: x # c\n  983:\n  994: x\n',
      tasks,
    ],
    [
      'first by order',
      'tasks:\n  # kickoff\n  994: x\n',
      { do: 'insert', path: ['tasks', '983'], value: 'y' },
      'tasks:\n  983: y\n  # kickoff\n  994: x\n',
      tasks,
    ],
    [
      'unknown key at the end',
      'tasks:\n  1904: x\n  994: x\n\n# end\n',
      { do: 'insert', path: ['tasks', '7'], value: 'y' },
      'tasks:\n  1904: x\n  994: x\n  7: y\n\n# end\n',
      tasks,
    ],
    ['sorted', 'a: 1\nd: 2\n', { do: 'insert', path: ['c'], value: 1 }, 'a: 1\nc: 1\nd: 2\n', { orderOf: () => 'sorted' }],
    [
      'sorted numbers',
      '9: 1\n1000: 2\n',
      { do: 'insert', path: ['10'], value: 1 },
      '9: 1\n10: 1\n1000: 2\n',
      { orderOf: () => 'sorted' },
    ],
    [
      'into spaced records',
      'people:\n  a:\n    name: A\n\n  # about c\n  c:\n    name: C\n',
      { do: 'insert', path: ['people', 'b'], value: { name: 'B' } },
      'people:\n  a:\n    name: A\n\n  b:\n    name: B\n\n  # about c\n  c:\n    name: C\n',
      { ...spaced, orderOf: () => 'sorted' },
    ],
    [
      'second spaced record',
      'people:\n  a:\n    name: A\nz: 1\n',
      { do: 'insert', path: ['people', 'b'], value: { name: 'B' } },
      'people:\n  a:\n    name: A\n\n  b:\n    name: B\nz: 1\n',
      spaced,
    ],
    [
      'first spaced record',
      'people:\nz: 1\n',
      { do: 'insert', path: ['people', 'b'], value: { name: 'B' } },
      'people:\n  b:\n    name: B\nz: 1\n',
      spaced,
    ],
    [
      'as the neighbours',
      'people:\n  a: {}\n  b: {}\n',
      { do: 'insert', path: ['people', 'c'], value: {} },
      'people:\n  a: {}\n  b: {}\n  c: {}\n',
      spaced,
    ],
    [
      'sections with blank lines',
      'a: 1\n\nb:\n  c: 1\n  # d\n\n# end\n',
      { do: 'insert', path: ['z'], value: 1 },
      'a: 1\n\nb:\n  c: 1\n  # d\n\nz: 1\n\n# end\n',
    ],
    [
      'deeper comment stays with its entry',
      'a:\n  x:\n    y: 1\n    # z\n  w: 1\n',
      { do: 'insert', path: ['a', 'x', 'q'], value: 1 },
      'a:\n  x:\n    y: 1\n    q: 1\n    # z\n  w: 1\n',
    ],
    [
      'after a text block',
      'a: |\n  x\n\nb: 1\n',
      { do: 'insert', path: ['aa'], value: 1 },
      'a: |\n  x\n\naa: 1\n\nb: 1\n',
      { orderOf: () => 'sorted' },
    ],
    ['flow', 'a: {x: 1}\n', { do: 'insert', path: ['a', 'y'], value: '2026-12-01' }, 'a: {x: 1, y: 2026-12-01}\n'],
    [
      'flow, first',
      'a: { x: 1 }\n',
      { do: 'insert', path: ['a', 'b'], value: 2 },
      'a: { b: 2, x: 1 }\n',
      { orderOf: () => 'sorted' },
    ],
    ['flow in flow', 'a: {b: {}}\n', { do: 'insert', path: ['a', 'b', 'c'], value: 2 }, 'a: {b: {c: 2}}\n'],
    ['flow null gains a map', 'a: {b: , c}\n', { do: 'insert', path: ['a', 'b', 'd'], value: 2 }, 'a: {b: {d: 2}, c}\n'],
    [
      'flow on several lines',
      'a: {\n  x: 1, # c\n  y: 2 # d\n}\n',
      { do: 'insert', path: ['a', 'z'], value: 3 },
      'a: {\n  x: 1, # c\n  y: 2, # d\n  z: 3\n}\n',
    ],
    [
      'flow on several lines, between',
      'a: {\n  x: 1, # c\n  z: 2 # d\n}\n',
      { do: 'insert', path: ['a', 'y'], value: 3 },
      'a: {\n  x: 1, # c\n  y: 3,\n  z: 2 # d\n}\n',
      { orderOf: () => 'sorted' },
    ],
    [
      'in an item of a list',
      'a:\n  - b: 1\n    d: 2\n',
      [
        { do: 'insert', path: ['a', 0, 'c'], value: 1 },
        { do: 'insert', path: ['a', 0, 'a'], value: 1 },
      ],
      'a:\n  - a: 1\n    b: 1\n    c: 1\n    d: 2\n',
      { orderOf: () => 'sorted' },
    ],
    [
      'modeline stays on top',
      '# yaml-language-server: x\nb: 1\n',
      { do: 'insert', path: ['a'], value: 1 },
      '# yaml-language-server: x\na: 1\nb: 1\n',
      { orderOf: () => 'sorted' },
    ],
  ],
  merge: [
    ['adds what is missing', 'a:\n  x: 1 # c\n', { do: 'merge', path: ['a'], value: { x: 9, y: 2 } }, 'a:\n  x: 1 # c\n  y: 2\n'],
    [
      'fills what is empty',
      'a:\n  x: # c\n  y: {p: 1}\n',
      { do: 'merge', path: ['a'], value: { x: 9, y: { p: 2, q: 3 } } },
      'a:\n  x: 9 # c\n  y: {p: 1, q: 3}\n',
    ],
    ['makes the path', '', { do: 'merge', path: ['a', 'b'], value: { c: 1 } }, 'a:\n  b:\n    c: 1\n'],
    [
      'short form',
      'a:\n  983: x # c\n  b: 1\n',
      { do: 'merge', path: ['a', '983'], value: due, scalarKey: 'status' },
      'a:\n  983:\n    status: x # c\n    due: 2026-12-01\n  b: 1\n',
    ],
    [
      'short form in flow',
      'a: {983: x, b: 1}\n',
      { do: 'merge', path: ['a', '983'], value: due, scalarKey: 'status' },
      'a: {983: {status: x, due: 2026-12-01}, b: 1}\n',
    ],
  ],
  append: [
    ['block', 'a:\n  - x # c\nb: 1\n', { do: 'append', path: ['a'], value: 'y' }, 'a:\n  - x # c\n  - y\nb: 1\n'],
    ['flow', 'a: [x]\n', { do: 'append', path: ['a'], value: 'y: z' }, 'a: [x, "y: z"]\n'],
    ['empty brackets', 'a: [] # c\n', { do: 'append', path: ['a'], value: 'y' }, 'a: [y] # c\n'],
    ['missing', 'a: 1\n', { do: 'append', path: ['b', 'c'], value: 'y' }, 'a: 1\nb:\n  c:\n    - y\n'],
    ['null', 'a: # c\nb: 1\n', { do: 'append', path: ['a'], value: 'y' }, 'a: # c\n  - y\nb: 1\n'],
    [
      'map',
      'a:\n  - x: 1\n    y: 2\n',
      { do: 'append', path: ['a'], value: { x: 3, y: 4 } },
      'a:\n  - x: 1\n    y: 2\n  - x: 3\n    y: 4\n',
    ],
  ],
  'rename-key': [
    ['plain', 'a:\n  b: 1 # c\n', { do: 'rename-key', path: ['a', 'b'], to: 'x y' }, 'a:\n  x y: 1 # c\n'],
    ['quoted', '"a": 1\n', { do: 'rename-key', path: ['a'], to: 'b' }, '"b": 1\n'],
    ['flow', '{a: 1, b: 2}\n', { do: 'rename-key', path: ['a'], to: 'c,d' }, '{"c,d": 1, b: 2}\n'],
  ],
  remove: [
    ['line and its comment', '# x\na: 1 # c\n# y\nb: 2\n', { do: 'remove', path: ['a'] }, '# x\n# y\nb: 2\n'],
    [
      'record with one blank line',
      'p:\n  a:\n    n: 1\n\n  b:\n    n: 2\n    # own\n\n  c:\n    n: 3\n',
      { do: 'remove', path: ['p', 'b'] },
      'p:\n  a:\n    n: 1\n\n  c:\n    n: 3\n',
    ],
    ['first record', 'p:\n  a:\n    n: 1\n\n  b:\n    n: 2\n', { do: 'remove', path: ['p', 'a'] }, 'p:\n  b:\n    n: 2\n'],
    ['last record', 'p:\n  a: 1\n\n  b: 2\n\nq: 1\n', { do: 'remove', path: ['p', 'b'] }, 'p:\n  a: 1\n\nq: 1\n'],
    ['last section', 'a: 1\n\nb:\n  c: 1\n', { do: 'remove', path: ['b'] }, 'a: 1\n'],
    ['last without newline', 'a: 1\r\nb: 2', { do: 'remove', path: ['b'] }, 'a: 1'],
    ['the only entry', 'a: # c\n  b: 1 # d\nx: 1\n', { do: 'remove', path: ['a', 'b'] }, 'a: # c\nx: 1\n'],
    ['everything', 'a: 1\n', { do: 'remove', path: ['a'] }, ''],
    [
      'flow',
      'a: {x: 1, y: 2, z: 3}\n',
      [
        { do: 'remove', path: ['a', 'y'] },
        { do: 'remove', path: ['a', 'z'] },
      ],
      'a: {x: 1}\n',
    ],
    [
      'flow, the first and only',
      'a: {x: 1, y: 2}\n',
      [
        { do: 'remove', path: ['a', 'x'] },
        { do: 'remove', path: ['a', 'y'] },
      ],
      'a: {}\n',
    ],
    ['flow line', 'a: {\n  x: 1, # c\n  y: 2 # d\n}\n', { do: 'remove', path: ['a', 'y'] }, 'a: {\n  x: 1 # c\n}\n'],
    ['item', 'a:\n  - x\n  - y # c\n', { do: 'remove', path: ['a', 1] }, 'a:\n  - x\n'],
    ['first key of an item', 'a:\n  - x: 1\n    y: 2\n', { do: 'remove', path: ['a', 0, 'x'] }, 'a:\n  - y: 2\n'],
    ['text block', 'a: |\n  x\n\n  y\n\nb: 1\n', { do: 'remove', path: ['a'] }, 'b: 1\n'],
  ],
  move: [
    [
      'deeper, with comments',
      'tasks:\n  # about it\n  983: # c\n    status: x # d\n\n    # e\n    note: |\n      p\n       q\n  994: y\n',
      { do: 'move', path: ['tasks', '983'], to: ['more', 'tasks', '983'] },
      'tasks:\n  # about it\n  994: y\nmore:\n  tasks:\n    983: # c\n      status: x # d\n\n      # e\n      note: |\n        p\n         q\n',
    ],
    [
      'higher, with the comment above',
      'a:\n  b:\n    w: 1\n    # about c\n    c: [1,\n      2] # x\nd: 1\n',
      { do: 'move', path: ['a', 'b', 'c'], to: ['a', 'c'] },
      'a:\n  b:\n    w: 1\n  # about c\n  c: [1,\n    2] # x\nd: 1\n',
    ],
    ['the only one', 'a:\n  b: 1 # c\nd:\n', { do: 'move', path: ['a', 'b'], to: ['d', 'b'] }, 'a:\nd:\n  b: 1 # c\n'],
    [
      'beside itself is a new name',
      'a:\n  b: 1 # c\n  d: 2\n',
      { do: 'move', path: ['a', 'b'], to: ['a', 'x'] },
      'a:\n  x: 1 # c\n  d: 2\n',
    ],
    ['out of flow', 'a: {b: {c: 1}, d: 2}\n', { do: 'move', path: ['a', 'b'], to: ['e'] }, 'a: {d: 2}\ne: {c: 1}\n'],
    ['into flow', 'a: {d: 2}\nb:\n  c: 1\n', { do: 'move', path: ['b', 'c'], to: ['a', 'c'] }, 'a: {d: 2, c: 1}\nb:\n'],
  ],
  quote: [
    ['number', 'a: 12.000 # c\n', { do: 'quote', path: ['a'] }, 'a: "12.000" # c\n'],
    ['date in flow', 'a: [2026-12-01]\n', { do: 'quote', path: ['a', 0] }, 'a: ["2026-12-01"]\n'],
    ['with quotes inside', 'a: say "x" \\ y\n', { do: 'quote', path: ['a'] }, `a: 'say "x" \\ y'\n`],
    ['already', `a: 'x'\n`, { do: 'quote', path: ['a'] }, `a: 'x'\n`],
    ['a sign that starts no text', 'a: @home\nb: 1\n', { do: 'quote', path: ['a'] }, 'a: "@home"\nb: 1\n'],
    ['several lines', 'a: 1\n  2\n', { do: 'quote', path: ['a'] }, 'a: "1\n  2"\n'],
    ['as the file quotes', `a: 12\nb: 'x'\n`, { do: 'quote', path: ['a'] }, `a: '12'\nb: 'x'\n`],
  ],
  text: [
    [
      'ranges',
      'a: 1\nb: 2\n',
      {
        do: 'text',
        edits: [
          { start: 3, end: 4, text: '9' },
          { start: 0, end: 1, text: 'x' },
        ],
      },
      'x: 9\nb: 2\n',
    ],
    ['repairs', 'a: "x\nb: 2\n', { do: 'text', edits: [{ start: 5, end: 5, text: '"' }] }, 'a: "x"\nb: 2\n'],
  ],
  'a broken file': [
    ['in another entry', 'a: @x\nb:\n  c: 1\n', set('b/c', 2), 'a: @x\nb:\n  c: 2\n'],
    ['a new entry', 'a: @x\nb:\n  c: 1\n', set('d', 2), 'a: @x\nb:\n  c: 1\nd: 2\n'],
  ],
}

for (const [kind, table] of Object.entries(cases)) {
  describe(`editYaml: ${kind}`, () => {
    for (const [name, before, edit, after, options] of table) {
      it(name, () => {
        const result = editYaml(before, edit, options)
        assert.ok(result.ok, JSON.stringify(result))
        assert.equal(result.text, after)
        assert.equal(applyTextEdits(before, result.edits), after)
        if (before.includes('\n') && !before.includes('\r')) {
          const crlf = editYaml(before.replaceAll('\n', '\r\n'), kind === 'text' ? [] : edit, options)
          assert.ok(crlf.ok, JSON.stringify(crlf))
          if (kind !== 'text') assert.equal(crlf.text, after.replaceAll('\n', '\r\n'))
        }
      })
    }
  })
}

describe('editYaml: minimal edits', () => {
  it('several edits come back as one set that leaves other lines alone', () => {
    const before = 'a: 1 # x\n\nb: {c: 1}   # y\nd:\n  - z\n'
    const result = editYaml(before, [set('a', 2), set('b/e', 3), { do: 'append', path: ['d'], value: 'w' }, set('a', 3)])
    assert.ok(result.ok)
    assert.deepEqual(result.edits, [
      { start: 3, end: 4, text: '3' },
      { start: 18, end: 18, text: ', e: 3' },
      { start: 34, end: 34, text: '\n  - w' },
    ])
  })
  it('an edit undone is no edit', () => {
    const result = editYaml('a: 1\n', [set('b', 1), { do: 'remove', path: ['b'] }])
    assert.deepEqual(result, { ok: true, edits: [], text: 'a: 1\n' })
  })
  it('never throws', () => {
    for (const text of [
      '\0',
      ': :',
      '- - -',
      '? ',
      '%YAML 9\n---\na',
      '&a',
      '*a',
      '[[[[',
      'a: *b',
      '---\n---\n',
      '\t',
      'a:\n\t- b',
    ]) {
      for (const edit of [
        set('a/b', 1),
        { do: 'remove', path: [] } as Edit,
        { do: 'append', path: [], value: 1 } as Edit,
        set('', 1),
      ]) {
        assert.equal(typeof editYaml(text, edit).ok, 'boolean')
      }
    }
    assert.equal(editYaml('['.repeat(3_000), set('a', 1)).ok, false)
  })
})
