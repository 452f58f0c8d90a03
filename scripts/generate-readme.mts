/**
 * Puts real output into README.md: the block after `<!-- $ playbook ... -->` is what that command prints, and
 * media/*.svg are pictures of it in a terminal. Needs a build (`npm run build`).
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { terminalPicture } from './terminalPicture.mts'

const root = fileURLToPath(new URL('../', import.meta.url))
const marked = /<!-- \$ playbook (.*?) -->\n```text\n[\s\S]*?```/g

const pictures = [
  { path: 'media/lint.svg', args: 'lint examples/wingtip.engagement.yaml examples/lamna.engagement.yaml --as-of 2026-12-03' },
  { path: 'media/status.svg', args: 'status examples --as-of 2026-12-03' },
]

/** Every file this script writes, with the text it must have. */
export function readmeFiles(): Map<string, string> {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const filled = readme.replace(marked, (_, args: string) => `<!-- $ playbook ${args} -->\n\`\`\`text\n${playbook(args)}\`\`\``)
  const drawn = pictures.map(
    ({ path, args }) => [path, terminalPicture(`playbook ${args}`, playbook(`${args} --color`))] as const,
  )
  return new Map([['README.md', filled], ...drawn])
}

/** Paths of files that are not what this script writes. */
export function staleReadmeFiles(): string[] {
  return [...readmeFiles()].filter(([path, text]) => read(path) !== text).map(([path]) => path)
}

/** `| head -N` after the flags keeps the first lines, so that the README stays readable. */
function playbook(command: string): string {
  const [, args = '', lines] = /^(.*?)(?: \| head -(\d+))?$/.exec(command.replace(' --color', '')) ?? []
  const flags = command.includes(' --color') ? ['--color'] : ['--no-color']
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', ...args.split(' '), ...flags], { cwd: root, encoding: 'utf8' })
  if (lines === undefined) return stdout
  return `${stdout.split('\n').slice(0, Number(lines)).join('\n')}\n`
}

function read(path: string): string | undefined {
  try {
    return readFileSync(root + path, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1]?.endsWith('generate-readme.mts')) {
  for (const [path, text] of readmeFiles()) writeFileSync(root + path, text)
}
