/** The manifest and the sources of the extension, as the tests read them. */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

export interface MenuItem {
  readonly command?: string
  readonly submenu?: string
  readonly when?: string
  readonly group?: string
}

export interface Manifest {
  readonly main: string
  readonly browser: string
  readonly icon: string
  readonly activationEvents: readonly string[]
  readonly capabilities: { untrustedWorkspaces: { supported: boolean }; virtualWorkspaces: boolean }
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; icon?: string }[]
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>
    readonly submenus: readonly { id: string }[]
    readonly views: { playbook: readonly { id: string; icon: string; name: string }[] }
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[]
    readonly configuration: { properties: Readonly<Record<string, { default: unknown; markdownDescription: string }>> }
    readonly languages: readonly {
      id: string
      extensions: readonly string[]
      configuration: string
      icon: Record<string, string>
    }[]
    readonly grammars: readonly { path: string; language: string }[]
    readonly snippets: readonly { path: string; language: string }[]
    readonly semanticTokenTypes: readonly { id: string }[]
    readonly semanticTokenScopes: readonly { scopes: Record<string, unknown> }[]
    readonly viewsContainers: { activitybar: readonly { icon: string }[] }
    readonly walkthroughs: readonly { icon: string; steps: readonly { description: string; media: { svg: string } }[] }[]
    readonly languageModelTools: readonly { name: string }[]
  }
}

export const manifest: Manifest = JSON.parse(readText('package.json'))
export const english: Readonly<Record<string, string>> = JSON.parse(readText('package.nls.json'))
export const portuguese: Readonly<Record<string, string>> = JSON.parse(readText('package.nls.pt-br.json'))

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** Text of every file of src/extension by its path below it. */
export function sources(): Map<string, string> {
  const names = readdirSync(new URL('src/extension/', root), { recursive: true, encoding: 'utf8' })
  return new Map(names.filter(name => name.endsWith('.ts')).map(name => [name, readText(`src/extension/${name}`)]))
}
