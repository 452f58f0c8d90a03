/** package.json says what src/protocol/ids.ts says, and nothing that cannot be reached or cannot work. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'mocha'
import { commands, contextKeys, innerCommands, languageId, settings, views } from '../../src/protocol/ids.ts'
import { type MenuItem, manifest, readText, sources } from './manifest.ts'

const { contributes } = manifest
const menuItems = Object.values(contributes.menus).flat()
const palette = new Map(contributes.menus.commandPalette?.map(item => [item.command, item.when]))

describe('manifest of the extension', () => {
  it('has the commands of the code, all in one category', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(commands).sort())
    assert.deepEqual(new Set(contributes.commands.map(({ category }) => category)), new Set(['Playbook']))
  })

  it('does not offer commands that only lenses, links and nodes start', () => {
    const offered = contributes.commands.map(({ command }) => command)
    assert.deepEqual(
      Object.values(innerCommands).filter(command => offered.includes(command)),
      [],
    )
  })

  it('has the settings of the code, with a default and a description', () => {
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), Object.values(settings).sort())
    for (const [key, { default: value, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      assert.notEqual(value, undefined, key)
      assert.ok(markdownDescription, key)
    }
  })

  it('has the views of the code, each with an icon and welcome content', () => {
    assert.deepEqual(contributes.views.playbook.map(({ id }) => id).sort(), Object.values(views).sort())
    for (const { id, icon } of contributes.views.playbook) {
      assert.ok(icon, id)
      assert.ok(
        contributes.viewsWelcome.some(({ view }) => view === id),
        id,
      )
    }
  })

  it('binds every command', () => {
    const text = [...sources().values()].join('\n')
    const led = /const led = \[(.*?)\]/s.exec(text)?.[1] ?? ''
    for (const name of Object.keys(commands)) {
      assert.ok(led.includes(`'${name}'`) || text.includes(`registerCommand(commands.${name},`), name)
    }
    for (const name of Object.keys(innerCommands))
      assert.match(text, new RegExp(`registerCommand\\(\\s*innerCommands\\.${name},`))
  })

  it('uses in its when clauses only keys that the extension sets', () => {
    const known = new Set<string>([...Object.values(contextKeys), ...Object.values(views)])
    const clauses = [...menuItems.map(({ when }) => when), ...contributes.viewsWelcome.map(({ when }) => when)]
    const used = clauses.flatMap(when => (when ?? '').replace(/\/[^/]*\//g, '').match(/playbook\.\w+/g) ?? [])
    assert.deepEqual(
      used.filter(key => !known.has(key)),
      [],
    )
    for (const key of Object.values(contextKeys)) assert.ok(used.includes(key), `nothing looks at ${key}`)
  })

  it('shows no command where it cannot work', () => {
    const everywhere = [commands.searchPlaybook, commands.showOutput] as string[]
    for (const command of Object.values(commands)) {
      assert.equal(palette.get(command) === undefined, everywhere.includes(command), command)
    }
  })

  it('lets every command be reached', () => {
    const inMenus = new Set(
      menuItems.filter(item => !contributes.menus.commandPalette?.includes(item)).map(({ command }) => command),
    )
    for (const [command, when] of palette) if (when === 'false') assert.ok(inMenus.has(command), command)
  })

  it('names in its menus only what exists, with icons in view titles and inline', () => {
    const known = new Map(contributes.commands.map(({ command, icon }) => [command, icon]))
    for (const { command, submenu, group } of menuItems) {
      if (submenu !== undefined) assert.ok(contributes.submenus.some(({ id }) => id === submenu))
      else assert.ok(known.has(command ?? ''), command)
      if (command && /^(inline|navigation)/.test(group ?? '')) assert.ok(known.get(command), `${command} has no icon`)
    }
  })

  it('has at most three inline actions on a node, and none that the keyboard does not reach', () => {
    const items = contributes.menus['view/item/context'] ?? []
    const inline = items.filter(({ group }) => group?.startsWith('inline'))
    const contexts: [string, string][] = [
      ...['task', 'task-split', 'task-part', 'task-part-done'].map((context): [string, string] => [views.pending, context]),
      [views.agenda, 'entry-task'],
      [views.engagements, 'engagement'],
      [views.playbook, 'playbook-task'],
    ]
    for (const [view, context] of contexts) {
      const shown = inline.filter(item => matches(item, view, context))
      assert.ok(shown.length > 0 && shown.length <= 3, `${view} ${context}: ${shown.length}`)
      for (const { command } of shown) {
        const others = items.filter(item => item.command === command && !inline.includes(item))
        assert.ok(
          others.some(item => matches(item, view, context)),
          `${command} is not in the menu of ${context}`,
        )
      }
    }
  })

  it('names files that exist', () => {
    const [language] = contributes.languages
    const files = [
      manifest.icon,
      language?.configuration,
      ...Object.values(language?.icon ?? {}),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map(({ media }) => media.svg)]),
    ]
    const missing = files.filter(file => !existsSync(new URL(`../../${file}`, import.meta.url)))
    assert.deepEqual(missing, [])
  })

  it('has its own language and never wakes on YAML', () => {
    assert.deepEqual(
      contributes.languages.map(({ id }) => id),
      [languageId],
    )
    for (const { language } of [...contributes.grammars, ...contributes.snippets]) assert.equal(language, languageId)
    assert.deepEqual(
      manifest.activationEvents.filter(event => /yaml$/.test(event) || event === '*'),
      [],
    )
  })

  it('works in untrusted and virtual workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true)
    assert.equal(manifest.capabilities.virtualWorkspaces, true)
    assert.ok(manifest.main && manifest.browser)
  })

  it('has the semantic tokens and tools of the code', () => {
    const types = contributes.semanticTokenTypes.map(({ id }) => id)
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), types)
    assert.deepEqual(types, ['open', 'active', 'stalled', 'closed', 'waived'])
    const names = readText('src/extension/editor/tools.ts').match(/playbook_\w+/g) ?? []
    assert.deepEqual(contributes.languageModelTools.map(({ name }) => name).sort(), [...new Set(names)].sort())
  })

  it('draws pictures that fit every theme', () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const colours = readText(media.svg).match(/(?:fill|stroke)="(?!none|var\(--vscode-)[^"]*"/g) ?? []
      assert.deepEqual(colours, [], media.svg)
    }
  })
})

/** Whether a menu item is shown on a node, of those clauses that look at view and node only. */
function matches({ when }: MenuItem, view: string, context: string): boolean {
  return (when ?? '').split(' && ').every(clause => {
    const [, key, pattern, word] = /^(view|viewItem) (?:=~ \/(.*)\/|== (.*))$/.exec(clause) ?? []
    const value = key === 'view' ? view : context
    return pattern ? new RegExp(pattern).test(value) : word === value
  })
}
