import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { benchDay, engagementText } from '../../bench/generate.mts'
import { builtCli, faulty, folderWith, healthy, playbook, today } from './playbook.ts'

/** Files whose check takes some seconds. */
function many(count: number): string {
  const text = engagementText(1, { size: 60_000 })
  return folderWith(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.engagement.yaml`, text])))
}

describe('playbook lint when something goes wrong', () => {
  it('ends with 130 on Ctrl-C in the middle of the work and leaves no half-written file', async function () {
    if (process.platform === 'win32') this.skip() // There is no such signal.
    const folder = many(1500)
    for (const jobs of ['1', '3']) {
      const child = spawn(
        process.execPath,
        [builtCli(), 'lint', '--as-of', benchDay, '--jobs', jobs, '--output-file', 'out.txt', '--cache'],
        { cwd: folder },
      )
      let stderr = ''
      child.stderr.on('data', chunk => (stderr += chunk))
      const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
      await isWorking(child.pid as number)
      child.kill('SIGINT')
      assert.equal(await ended, 130, `--jobs ${jobs}: ${stderr}`)
      assert.equal(stderr, '')
      assert.deepEqual(
        readdirSync(folder).filter(name => !name.endsWith('.engagement.yaml')),
        [],
      )
    }
  })

  it('checks on when files vanish during the run', async () => {
    const folder = many(300)
    const child = spawn(process.execPath, [builtCli(), 'lint', '--as-of', benchDay, '--jobs', '2', '--format', 'json'], {
      cwd: folder,
    })
    let stdout = ''
    child.stdout.on('data', chunk => (stdout += chunk))
    const ended = new Promise<number | null>(resolve => child.on('close', resolve))
    await isWorking(child.pid as number)
    for (let at = 0; at < 300; at++) rmSync(join(folder, `${at}.engagement.yaml`))
    const status = await ended
    const { files } = JSON.parse(stdout) as { files: { problems: { rule: string; message: string }[] }[] }
    assert.equal(files.length, 300)
    const gone = files.flatMap(({ problems }) => problems.filter(({ rule }) => rule === 'readable-file'))
    assert.ok(gone.every(({ message }) => message === 'The file is no longer there'))
    assert.equal(status, gone.length > 0 ? 1 : 0)
  })

  it('says that the disk is full', function () {
    if (!existsSync('/dev/full')) this.skip() // Only Linux has a disk that is always full.
    const folder = folderWith({ 'a.engagement.yaml': faulty })
    const full = openSync('/dev/full', 'w')
    const run = spawnSync(process.execPath, [builtCli(), 'lint', ...today], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    assert.deepEqual([run.status, run.stderr], [2, 'playbook: Standard output cannot be written (ENOSPC)\n'])
    const file = playbook(['lint', ...today, '--format', 'json=/dev/full'], { cwd: folder })
    assert.deepEqual([file.status, file.stdout, file.stderr], [2, '', 'playbook: "/dev/full" cannot be written (ENOSPC)\n'])
    assert.ok(statSync('/dev/full').isCharacterDevice(), 'a device is written, not replaced')
  })

  it('says which file it cannot write in a read-only folder', function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip() // The superuser may write everywhere.
    const wrong = healthy.replace('2026-11-30', '30.11.2026')
    const folder = folderWith({ 'sub/a.engagement.yaml': wrong })
    chmodSync(join(folder, 'sub'), 0o555)
    const { status, stderr } = playbook(['lint', ...today, '--fix'], { cwd: folder })
    chmodSync(join(folder, 'sub'), 0o755)
    assert.equal(status, 2)
    assert.match(stderr, /^playbook: "sub\/a\.engagement\.yaml" cannot be written \(EACCES\)\n$/)
    assert.equal(readFileSync(join(folder, 'sub/a.engagement.yaml'), 'utf8'), wrong)
  })

  for (const [what, args] of [
    ['a report', ['--output-file', 'no/out.txt']],
    ['a part', ['--shard', '1/1', '--output-file', 'no/out.json']],
  ] as const) {
    it(`ends with 2 when ${what} cannot be written`, () => {
      const { status, stdout, stderr } = playbook(['lint', ...today, ...args], {
        cwd: folderWith({ 'a.engagement.yaml': healthy }),
      })
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, /^playbook: "no\/out\.\w+" cannot be written \(ENOENT\)\n$/)
    })
  }
})

/** Resolves when a process has used a second of its time, or is gone. */
async function isWorking(pid: number): Promise<void> {
  for (;;) {
    let stat: string
    try {
      stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    } catch {
      return
    }
    const fields = stat.slice(stat.lastIndexOf(')')).split(' ')
    if (Number(fields[12]) + Number(fields[13]) > 60) return
    await new Promise(resolve => setImmediate(resolve))
  }
}
