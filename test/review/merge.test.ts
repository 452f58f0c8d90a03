/** The laws of the merge, over tables of texts and over real edits of one file. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { editEngagement } from '../../src/engagement/edit.ts'
import { type Merged, mergeEngagements } from '../../src/review/merge.ts'
import { canonicalText } from '../../src/review/mergeData.ts'
import type { Edit } from '../../src/yaml/edit.ts'
import { readTree } from '../../src/yaml/editTree.ts'
import { bundled } from '../helpers/bundled.ts'
import { diffTexts } from '../helpers/diffTexts.ts'
import { mutationOf } from '../helpers/mutations.ts'
import { edits, isSame, mergeBase } from '../helpers/realEdits.ts'

const facts = (text: string) => canonicalText(readTree(text).data)
const comments = (text: string) => readTree(text).comments.map(({ source }) => source)

function edited(text: string, edit: Edit | readonly Edit[]): string {
  const result = editEngagement(text, edit, bundled)
  return result.ok ? result.text : assert.fail(`edit refused: ${result.reason}`)
}

function merge(base: string, ours: string, theirs: string): Merged {
  return mergeEngagements(base, ours, theirs, { playbook: bundled }) ?? assert.fail('not merged')
}

interface Case {
  base: string
  ours: string
  theirs: string
  merged: string
  conflicts?: number
}

const cases: Readonly<Record<string, Case>> = {
  'different fields of one task': {
    base: 'tasks:\n  994:\n    due: 2026-11-24\n',
    ours: 'tasks:\n  994:\n    due: 2026-11-24\n    owner: ana\n',
    theirs: 'tasks:\n  994:\n    due: 2026-11-25 # asked for\n',
    merged: 'tasks:\n  994:\n    due: 2026-11-25 # asked for\n    owner: ana\n',
  },
  'short form on one side, long form on the other': {
    base: 'tasks:\n  994:\n',
    ours: 'tasks:\n  994: in-progress # by phone\n',
    theirs: 'tasks:\n  994:\n    due: 2026-11-25\n',
    merged: 'tasks:\n  994: # by phone\n    status: in-progress\n    due: 2026-11-25\n',
  },
  'two log entries at one place, in the order of their days': {
    base: 'log:\n\n  2026-11-20-a:\n    by: ana\n',
    ours: 'log:\n\n  2026-11-20-a:\n    by: ana\n\n  2026-11-26-c:\n    by: ana\n',
    theirs: 'log:\n\n  2026-11-20-a:\n    by: ana\n\n  # from the call\n  2026-11-24-b:\n    by: marcos\n',
    merged:
      'log:\n\n  2026-11-20-a:\n    by: ana\n\n  # from the call\n  2026-11-24-b:\n    by: marcos\n\n  2026-11-26-c:\n    by: ana\n',
  },
  'two log entries that got the same key': {
    base: 'log:\n',
    ours: 'log:\n  2026-11-24-call:\n    text: Zoe called\n',
    theirs: 'log:\n  2026-11-24-call:\n    text: Ana called\n',
    merged: 'log:\n  2026-11-24-call:\n    text: Ana called\n  2026-11-24-call-2:\n    text: Zoe called\n',
  },
  'words in a list, in brackets': {
    base: 'services:\n  exchange:\n    ssat:\n      stakeholders: [ana, carla]\n',
    ours: 'services:\n  exchange:\n    ssat:\n      stakeholders: [ana, carla, rui]\n',
    theirs: 'services:\n  exchange:\n    ssat:\n      stakeholders: [carla, eva]\n',
    merged: 'services:\n  exchange:\n    ssat:\n      stakeholders: [carla, rui, eva]\n',
  },
  'words in a list, line by line with a comment': {
    base: 'customer:\n  licences:\n    - E3\n',
    ours: 'customer:\n  licences:\n    - E3\n    - EMS\n',
    theirs: 'customer:\n  licences:\n    - E3\n    # since May\n    - Visio\n',
    merged: 'customer:\n  licences:\n    - E3\n    - EMS\n    # since May\n    - Visio\n',
  },
  'fields of a map in brackets': {
    base: 'tasks: {994: {due: 2026-11-24}}\n',
    ours: 'tasks: {994: {due: 2026-11-24, owner: ana}}\n',
    theirs: 'tasks: {994: {due: 2026-11-25}}\n',
    merged: 'tasks: {994: {due: 2026-11-25, owner: ana}}\n',
  },
  'only quotes and order on one side': {
    base: 'customer:\n  name: Contoso\n  seats: 10\n',
    ours: 'customer:\n  seats: 10\n  name: "Contoso"\n',
    theirs: 'customer:\n  name: Contoso Ltd\n  seats: 10\n',
    merged: 'customer:\n  seats: 10\n  name: Contoso Ltd\n',
  },
  'an entry removed on one side, another one added': {
    base: 'risks:\n\n  a:\n    text: One\n\n  b:\n    text: Two\n',
    ours: 'risks:\n\n  b:\n    text: Two\n',
    theirs: 'risks:\n\n  a:\n    text: One\n\n  b:\n    text: Two\n\n  c:\n    text: Three\n',
    merged: 'risks:\n\n  b:\n    text: Two\n\n  c:\n    text: Three\n',
  },
  'the same field in two ways': {
    base: 'tasks:\n  994:\n    due: 2026-11-24\n    owner: ana\n',
    ours: 'tasks:\n  994:\n    due: 2026-11-25\n    owner: ana\n',
    theirs: 'tasks:\n  994:\n    due: 2026-11-26\n    owner: marcos\n',
    merged:
      'tasks:\n  994:\n<<<<<<< ours\n    due: 2026-11-25\n=======\n    due: 2026-11-26\n>>>>>>> theirs\n    owner: marcos\n',
    conflicts: 1,
  },
  'removed here, changed there': {
    base: 'risks:\n  a:\n    text: One\n  b:\n    text: Two\n',
    ours: 'risks:\n  b:\n    text: Two\n',
    theirs: 'risks:\n  a:\n    text: Other\n  b:\n    text: Two\n',
    merged: 'risks:\n<<<<<<< ours\n=======\n  a:\n    text: Other\n>>>>>>> theirs\n  b:\n    text: Two\n',
    conflicts: 1,
  },
  'comments on both sides': {
    base: '# file\ntasks:\n  # old\n  994: # open\n',
    ours: '# file of Ana\ntasks:\n  # old\n  # ours\n  994: # here\n',
    theirs: '# file\ntasks:\n  # theirs\n  994: # there\n',
    merged: '# file of Ana\ntasks:\n  # ours\n  # theirs\n  # there\n  994: # here\n',
  },
  'new sections in both files': {
    base: 'customer:\n  name: Contoso\n',
    ours: 'customer:\n  name: Contoso\n\nrisks:\n  a:\n',
    theirs: 'customer:\n  name: Contoso\n\nactions:\n  b:\n    what: Call\n',
    merged: 'customer:\n  name: Contoso\n\nrisks:\n  a:\n\nactions:\n  b:\n    what: Call\n',
  },
}

describe('merge', () => {
  for (const [name, { base, ours, theirs, merged, conflicts = 0 }] of Object.entries(cases)) {
    it(name, () => {
      const result = merge(base, ours, theirs)
      assert.equal(result.text, merged)
      assert.equal(result.conflicts.length, conflicts)
      const crlf = (text: string) => text.replaceAll('\n', '\r\n')
      assert.equal(merge(crlf(base), crlf(ours), crlf(theirs)).text, crlf(merged), 'with CRLF')
    })
  }

  it('takes the line ends, the last line break and the order mark of the side that changed them', () => {
    const base = 'a: 1\nb: 2\n'
    assert.equal(merge(base, 'a: 1\r\nb: 2\r\n', 'a: 1\nb: 3\n').text, 'a: 1\r\nb: 3\r\n')
    assert.equal(merge(base, '\uFEFFa: 1\nb: 2\n', 'a: 1\nb: 3').text, '\uFEFFa: 1\nb: 3')
  })

  it('leaves to git what it cannot read or take apart', () => {
    const base = 'a: 1\nb: 2\n'
    const others = [
      'a: [1\nb: 2\n',
      'a: &x 1\nb: *x\n',
      '{a: 3}\n',
      'a: 1\n---\nb: 3\n',
      'a: 3\r\nb: 2\n',
      'a: 1\na: 2\n',
      '? a\n: 1\n',
      '- a\n',
    ]
    for (const theirs of others) assert.equal(mergeEngagements(base, 'a: 2\nb: 2\n', theirs), undefined, theirs)
  })

  it('merges two new files, and keeps what stands above the first key', () => {
    assert.equal(merge('', 'a: 1\n', 'b: 2\n').text, 'a: 1\nb: 2\n')
    const head = '# head\n---\n'
    assert.equal(
      merge(`${head}a: 1\nb: 1\n`, `${head}a: 2\nb: 1\n`, `# more\n${head}a: 1\nb: 2\n`).text,
      `# more\n${head}a: 2\nb: 2\n`,
    )
  })

  it('writes labels and markers of the size that git asks for', () => {
    const options = { labels: { ours: 'HEAD', theirs: 'their branch' }, markerSize: 9 }
    const merged = mergeEngagements('a: 1\n', 'a: 2\n', 'a: 3\n', options)
    assert.equal(merged?.text, '<<<<<<<<< HEAD\na: 2\n=========\na: 3\n>>>>>>>>> their branch\n')
  })

  it('never conflicts for independent edits and has the facts of both: all pairs of 25 real edits', () => {
    const texts = edits.map(({ edit }) => edited(mergeBase, edit))
    for (const [a, one] of edits.entries()) {
      for (const [b, other] of edits.entries()) {
        // Half of the pairs one way round, half the other.
        if (a === b || a < b === ((a + b) % 2 === 0) || isSame(one.touches, other.touches)) continue
        const name = `${one.name} + ${other.name}`
        const result = merge(mergeBase, texts[a] as string, texts[b] as string)
        assert.deepEqual(result.conflicts, [], name)
        assert.equal(facts(result.text), facts(edited(texts[a] as string, other.edit)), name)
      }
    }
  }).timeout(60_000)

  const laws = { numRuns: Number(process.env.RUNS ?? 50) }

  it('is the other side where one changed nothing', () => {
    fc.assert(
      fc.property(sideOf(), side => {
        assert.equal(merge(mergeBase, side, mergeBase).text, side)
        assert.equal(merge(mergeBase, mergeBase, side).text, side)
        assert.equal(merge(mergeBase, side, side).text, side)
      }),
      laws,
    )
  })

  it('gives the same facts whichever side is ours, loses no comment and no side', () => {
    fc.assert(
      fc.property(sideOf(), sideOf(), (ours, theirs) => {
        const merged = merge(mergeBase, ours, theirs)
        const other = merge(mergeBase, theirs, ours)
        assert.equal(merged.conflicts.length, other.conflicts.length)
        if (merged.conflicts.length === 0) assert.equal(facts(merged.text), facts(other.text))
        for (const comment of [...comments(ours), ...comments(theirs)]) {
          const removed =
            comments(mergeBase).includes(comment) && !(comments(ours).includes(comment) && comments(theirs).includes(comment))
          assert.ok(removed || merged.text.includes(comment), `lost: ${comment}`)
        }
        for (const conflict of merged.conflicts) {
          for (const side of [conflict.ours, conflict.theirs]) assert.ok(merged.text.includes(side), `lost: ${side}`)
        }
      }),
      laws,
    )
  }).timeout(60_000)
})

describe('merge and diff of broken texts', () => {
  const broken = fc
    .array(mutationOf, { minLength: 1, maxLength: 3 })
    .map(slips => slips.reduce((text, slip) => slip(text), mergeBase))

  it('never throw, and merge to the same facts both ways or leave it to git', () => {
    fc.assert(
      fc.property(broken, sideOf(), (ours, theirs) => {
        assert.ok(diffTexts(ours, theirs))
        const [merged, other] = [mergeEngagements(mergeBase, ours, theirs), mergeEngagements(mergeBase, theirs, ours)]
        if (!merged || !other) return
        assert.equal(merged.conflicts.length, other.conflicts.length)
        if (merged.conflicts.length === 0) assert.equal(facts(merged.text), facts(other.text))
      }),
      { numRuns: Number(process.env.RUNS ?? 30) },
    )
  }).timeout(60_000)
})

/** Several real edits and comments in one text; what the second of two edits at one place refuses is left out. */
function sideOf(): fc.Arbitrary<string> {
  const comment = fc.record({ line: fc.nat(), text: fc.stringMatching(/^[a-z]{3,8}$/), behind: fc.boolean() })
  const chosen = fc.uniqueArray(fc.nat({ max: edits.length - 1 }), { maxLength: 6 })
  const removed = fc.uniqueArray(
    fc.constantFrom('risks.devices', 'actions.send-plan', 'people.rui', 'tasks.1903', 'customer.tenant'),
    { maxLength: 2 },
  )
  return fc.record({ chosen, removed, comments: fc.array(comment, { maxLength: 3 }) }).map(({ chosen, removed, comments }) => {
    let text = mergeBase
    const all: Edit[] = [
      ...chosen.map(index => (edits[index] as (typeof edits)[number]).edit),
      ...removed.map((path): Edit => ({ do: 'remove', path: path.split('.') })),
    ]
    for (const edit of all) {
      const result = editEngagement(text, edit, bundled)
      if (result.ok) text = result.text
    }
    for (const one of comments) text = withComment(text, one)
    return text
  })
}

/** A comment on a line of its own above a key, or behind it. */
function withComment(text: string, { line, text: words, behind }: { line: number; text: string; behind: boolean }): string {
  const lines = text.split('\n')
  const keys = lines.flatMap((one, index) => (/^ *[\w-]+:( [\w-]+)?$/.test(one) ? [index] : []))
  const at = keys[line % keys.length] as number
  const key = lines[at] as string
  if (behind) return lines.with(at, `${key} # ${words}`).join('\n')
  return lines.toSpliced(at, 0, `${/^ */.exec(key)?.[0]}# ${words}`).join('\n')
}
