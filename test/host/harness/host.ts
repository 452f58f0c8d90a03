/** One VS Code for the browser for all end-to-end cases: the unpacked package, the probe, the server and the browser, each started once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { bundleProbe } from '../../../scripts/hosts/bundles.mjs'
import { startChromium } from '../../../scripts/hosts/chromium.mjs'
import { root } from '../../../scripts/hosts/fetch.mjs'
import { unpackExtension } from '../../../scripts/hosts/unpack.mjs'
import { startWebServer } from '../../../scripts/hosts/webServer.mjs'
import { type Bridge, startBridge } from './bridge.ts'

/** Pictures of the workbench that cases and failures leave; ignored by git. */
export const pictures = join(root, 'out', 'screenshots')

export interface Host {
  readonly bridge: Bridge
  readonly browser: Browser
  /** Writes a workspace folder. @returns its name and the address that opens it */
  workspace(files: Readonly<Record<string, string>>): { name: string; address: string }
  stop(): Promise<void>
}

let started: Promise<Host> | undefined

/** The host, started by the first that asks. */
export function host(): Promise<Host> {
  started ??= start()
  return started
}

/** Ends everything that was started. */
export async function stopHost(): Promise<void> {
  await (await started?.catch(() => undefined))?.stop()
}

async function start(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-e2e-'))
  const workspaces = join(folder, 'workspaces')
  const extensions = join(folder, 'extensions')
  mkdirSync(workspaces)
  unpackExtension(process.env.PLAYBOOK_VSIX ?? join(root, 'dist', 'playbook-as-code.vsix'), join(extensions, 'playbook'))
  const bridge = await startBridge()
  await bundleProbe(join(extensions, 'probe'), bridge.address)
  const server = await startWebServer({ extensions, workspaces })
  const browser = await startChromium()
  let count = 0
  return {
    bridge,
    browser,
    workspace(files) {
      const name = `w${++count}`
      mkdirSync(join(workspaces, name))
      for (const [path, text] of Object.entries(files)) {
        const file = join(workspaces, name, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      return { name, address: server.address(name) }
    },
    async stop() {
      bridge.stop()
      await browser.close()
      server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
