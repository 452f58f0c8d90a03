/**
 * What the format is for: two people edit one engagement, and git merges them. 25 realistic single edits of one example, all
 * 300 pairs merged by `git merge-file`; a conflict is allowed only where both touch the same entry. One pair besides conflicts
 * by its place: a new entry at the end of a section and a new section right behind it are one place to a line-based merge.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { editEngagement } from '../src/engagement/edit.ts'
import { parseYaml } from '../src/yaml/parse.ts'
import { bundled } from './helpers/bundled.ts'
import { mergeBase as base, edits, isSame } from './helpers/realEdits.ts'

describe('git merges independent edits', () => {
  it('all 300 pairs of 25 edits: a conflict only where both touch the same entry, and no side is lost otherwise', function () {
    this.timeout(60_000)
    const results = edits.map(({ name, edit }) => {
      const result = editEngagement(base, edit, bundled)
      return result.ok ? result.text : assert.fail(`${name}: ${result.reason}`)
    })
    const folder = mkdtempSync(join(tmpdir(), 'playbook-merge-'))
    const conflicts: string[] = []
    let pairs = 0
    try {
      for (const [a, ours] of edits.entries()) {
        for (let b = a + 1; b < edits.length; b++) {
          const theirs = edits[b]!
          pairs++
          const merged = merge(folder, results[a]!, results[b]!)
          const same = isSame(ours.touches, theirs.touches)
          if (merged.conflict) {
            if (!same) conflicts.push(`${ours.name} + ${theirs.name}`)
          } else if (!same) {
            const both = editEngagement(results[a]!, theirs.edit, bundled)
            assert.deepEqual(
              parseYaml(merged.text).data,
              parseYaml(both.ok ? both.text : '').data,
              `${ours.name} + ${theirs.name}`,
            )
          }
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    assert.equal(pairs, 300)
    assert.deepEqual(conflicts, ['add a risk + knowledge gap'])
  })
})

function merge(folder: string, ours: string, theirs: string): { conflict: boolean; text: string } {
  const [current, ancestor, other] = ['ours', 'base', 'theirs'].map(name => join(folder, name)) as [string, string, string]
  writeFileSync(current, ours)
  writeFileSync(ancestor, base)
  writeFileSync(other, theirs)
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', current, ancestor, other], { encoding: 'utf8' })
  return { conflict: status !== 0, text: stdout }
}
