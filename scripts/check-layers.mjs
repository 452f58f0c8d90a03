/**
 * Checks who imports whom inside src/ against layers.mjs, and that pure folders stay pure (import cycles are Biome's to find).
 * Exit status 1 with what to do.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { dynamicOnly, layers, pure } from '../layers.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const faults = []
let files = 0

for (const file of sources(source)) {
  const layer = layerOf(file)
  files++
  if (!layers[layer]) {
    faults.push(`${show(file)}: the folder "${layer}" is not in layers.mjs; add it there with what it may import`)
    continue
  }
  for (const { specifier, dynamic } of importsOf(file)) {
    if (!specifier.startsWith('.')) checkPackage(file, layer, specifier)
    else {
      const target = resolve(dirname(file), specifier)
      if (!target.startsWith(source + sep)) continue
      checkLayer(file, layer, target, dynamic)
    }
  }
}

for (const fault of faults) console.error(fault)
console.log(`layers: ${files} files, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0

function checkLayer(file, layer, target, dynamic) {
  const other = layerOf(target)
  if (other === layer) return
  if (!layers[layer].includes(other)) {
    faults.push(
      `${show(file)} imports ${show(target)}: "${layer}" may import only ${layers[layer].join(', ') || 'nothing'}; move the code or change layers.mjs`,
    )
  } else if (!dynamic && dynamicOnly[layer]?.includes(other)) {
    faults.push(`${show(file)} imports ${show(target)}: use await import(), so that a command loads only what it uses`)
  }
}

function checkPackage(file, layer, specifier) {
  if (specifier === 'vscode' && layer !== 'extension') faults.push(`${show(file)} imports vscode: only src/extension may`)
  if (specifier.startsWith('node:') && pure.includes(layer)) {
    faults.push(
      `${show(file)} imports ${specifier}: "${layer}" is pure; ask Host (src/util/host.ts) or take the value as an argument`,
    )
  }
}

/** Types count as well: a layer that knows another's types knows the other. */
function importsOf(file) {
  const { module } = parseSync(file, readFileSync(file, 'utf8'))
  const text = readFileSync(file, 'utf8')
  const fixed = [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ entries }) => entries.filter(entry => entry.moduleRequest)),
  ]
  return [
    ...fixed.map(({ moduleRequest }) => ({ specifier: moduleRequest.value, dynamic: false })),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      dynamic: true,
    })),
  ]
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.ts$/.test(entry.name)) yield path
  }
}

function layerOf(file) {
  return relative(source, file).split(sep)[0]
}

function show(file) {
  return relative(root, file).split(sep).join('/')
}
