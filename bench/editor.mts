/** What an editor waits for, over real standard streams: our language server and the YAML one with our generated schema, in turns. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Change, LanguageClient } from './languageClient.mts'
import { median } from './measure.mts'

export interface EditorTimes {
  readonly keySmall: number
  readonly keyLarge: number
  readonly completionLarge: number
  readonly first: number
}

export interface EditorBench {
  readonly ours: EditorTimes
  readonly yaml: EditorTimes
}

/**
 * @param small folder of one file of about 7.5 KB, @param large of one of 420 KB
 * @returns medians in milliseconds. Both servers get the same keys: a digit in a number and back, so that problems come and go
 */
export async function measureEditor(
  { cli, yamlServer, schema, folder }: { cli: string; yamlServer: string; schema: string; folder: string },
  { small, large }: { small: string; large: string },
  runs: number,
): Promise<EditorBench> {
  mkdirSync(folder, { recursive: true })
  const schemas = { [pathToFileURL(schema).href]: '*.yaml' }
  const yamlSettings = { yaml: { schemas, schemaStore: { enable: false }, validate: true, completion: true, hover: true } }
  const ours = await measureServer([cli, 'lsp', '--stdio'], 'playbook-engagement', {}, { folder, small, large, runs })
  const yaml = await measureServer([yamlServer, '--stdio'], 'yaml', yamlSettings, { folder, small, large, runs })
  return { ours, yaml }
}

/** Ratios with the limits of the specification: milliseconds that ours may take over those measured of the other server then. */
export function editorTable({ ours, yaml }: EditorBench): string[] {
  const rows: [string, number, number][] = [
    ['from a key to the problems, 7.5 KB', ours.keySmall / yaml.keySmall, 30 / 212],
    ['from a key to the problems, 420 KB', ours.keyLarge / yaml.keyLarge, 150 / 334],
    ['completion, 420 KB', ours.completionLarge / yaml.completionLarge, 20 / 78],
    ['from the start of the process to the first problems', ours.first / yaml.first, 1],
  ]
  return [
    '| language server over standard streams, against yaml-language-server | measured | at most | met |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ([what, value, limit]) =>
        `| ${what} | ${value.toFixed(2)} times | ${limit.toFixed(2)} times | ${value <= limit ? 'yes' : 'no'} |`,
    ),
  ]
}

async function measureServer(
  args: readonly string[],
  language: string,
  settings: Readonly<Record<string, unknown>>,
  { folder, small, large, runs }: { folder: string; small: string; large: string; runs: number },
): Promise<EditorTimes> {
  const firsts: number[] = []
  for (let run = 0; run < Math.min(runs, 5); run++) {
    const start = performance.now()
    const client = new LanguageClient(args, folder)
    await client.initialize(pathToFileURL(folder).href, settings)
    const file = openable(small, folder)
    await client.open(file.uri, language, file.text)
    firsts.push(performance.now() - start)
    await client.stop()
  }
  const client = new LanguageClient(args, folder)
  await client.initialize(pathToFileURL(folder).href, settings)
  const keys = async (source: string) => {
    const file = openable(source, folder)
    await client.open(file.uri, language, file.text)
    const times: number[] = []
    for (let run = 0; run < runs; run++)
      for (const change of changesOf(file.text)) times.push(await client.type(file.uri, change))
    return { file, time: median(times) }
  }
  const keySmall = await keys(small)
  const keyLarge = await keys(large)
  const completions: number[] = []
  const position = placeOfStatus(keyLarge.file.text)
  // A server that is still busy with the last key may answer with nothing: only answers with something count.
  for (let tries = 0; completions.length < runs; tries++) {
    if (tries > runs * 4) throw new Error(`${args[0]}: nothing was offered for a status`)
    const { time, items } = await client.complete(keyLarge.file.uri, position)
    if (items > 0) completions.push(time)
  }
  await client.stop()
  return { keySmall: keySmall.time, keyLarge: keyLarge.time, completionLarge: median(completions), first: median(firsts) }
}

/** A copy of the file in a folder of its own, so that no workspace is read beside it. */
function openable(source: string, folder: string): { uri: string; text: string } {
  const name = readdirSync(source).find(one => one.endsWith('.engagement.yaml')) as string
  const text = readFileSync(join(source, name), 'utf8')
  const path = join(folder, name)
  writeFileSync(path, text)
  return { uri: pathToFileURL(path).href, text }
}

/** A letter behind the first status, and its removal. */
function changesOf(text: string): Change[] {
  const { line, character } = placeOfStatus(text)
  const at = { line, character }
  return [
    { range: { start: at, end: at }, text: 'x' },
    { range: { start: at, end: { line, character: character + 1 } }, text: '' },
  ]
}

/** The end of the first status of a task. */
function placeOfStatus(text: string): { line: number; character: number } {
  const lines = text.split('\n')
  const from = lines.findIndex(line => line.startsWith('tasks:'))
  const line = lines.findIndex((one, index) => index > from && /^\s+status: \S+$/.test(one))
  if (line < 0) throw new Error('The file has no task with a status')
  return { line, character: (lines[line] as string).length }
}
