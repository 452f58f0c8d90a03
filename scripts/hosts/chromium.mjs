/** Finds Chromium, or installs Debian's, and starts it without anything that calls home. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const usual = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const packages = ['chromium', 'fonts-dejavu', 'fonts-liberation']

/**
 * The browser's program: `PLAYBOOK_CHROMIUM`, one on the PATH, one in a usual place, else Debian's package is installed when we may.
 * @returns {string} @throws with what to do when there is none
 */
export function findChromium() {
  const found = find()
  if (found) return found
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`installing Chromium: ${command}`)
    const [program, ...args] = command.split(' ')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync(program, ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync(program, [args[0], '-qq', ...args.slice(1)], { stdio: ['ignore', 'ignore', 'inherit'], env })
    const installed = find()
    if (installed) return installed
  }
  throw new Error(
    `No Chromium was found. Name one in the environment variable PLAYBOOK_CHROMIUM, or install it, on Debian with "sudo ${command}"`,
  )
}

/** Starts the browser. The caller closes it. */
export function startChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
}

function find() {
  const named = process.env.PLAYBOOK_CHROMIUM
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`PLAYBOOK_CHROMIUM names "${named}", which is no program`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...usual].find(isProgram)
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
