import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Summary } from '../../src/language/summary.ts'
import { workspaceSymbols } from '../../src/language/workspaceSymbols.ts'

const of = (customer: string, manager: string, name: string, path: string): Summary =>
  ({
    customer,
    manager,
    people: { [manager]: name },
    path,
    uri: `file:///portfolio/${path}`,
    phase: { id: 'initiate', name: 'Initiate', index: 0 },
  }) as Partial<Summary> as Summary

const others = [
  of('Contoso', 'ana', 'Ana Souza', 'contoso.engagement.yaml'),
  of('Padaria São João', 'joao', 'João Prado', 'brazil/padaria.engagement.yaml'),
  of('Wide World Importers', 'ana', 'Ana Souza', 'wwi.engagement.yaml'),
]

const cases: Record<string, string[]> = {
  '': ['Contoso', 'Padaria São João', 'Wide World Importers'],
  contoso: ['Contoso'],
  'CONT ana': ['Contoso'],
  'sao joao': ['Padaria São João'],
  souza: ['Contoso', 'Wide World Importers'],
  brazil: ['Padaria São João'],
  'world wide': ['Wide World Importers'],
  wwi: ['Wide World Importers'],
  cnts: ['Contoso'],
  zzz: [],
  'contoso zzz': [],
  constructor: [],
}

describe('workspaceSymbols', () => {
  for (const [query, names] of Object.entries(cases)) {
    it(`finds ${names.length} for "${query}"`, () =>
      assert.deepEqual(
        workspaceSymbols(query, others).map(({ name }) => name),
        names,
      ))
  }

  it('shows manager, phase and path, and leads to the name', () =>
    assert.deepEqual(workspaceSymbols('contoso', others), [
      {
        name: 'Contoso',
        detail: 'Ana Souza · Initiate · contoso.engagement.yaml',
        uri: 'file:///portfolio/contoso.engagement.yaml',
        path: ['customer', 'name'],
      },
    ]))

  it('puts what begins with the word first', () => {
    const names = workspaceSymbols('w', [...others, of('Woodgrove', 'rui', 'Rui', 'a.engagement.yaml')]).map(({ name }) => name)
    assert.deepEqual(names.slice(0, 2), ['Wide World Importers', 'Woodgrove'])
  })
})
