/** Words of a playbook in a language, and the candidates that are made of them. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { candidatesOf, keyCandidates, valueCandidates } from '../../src/playbook/candidates.ts'
import { intents } from '../../src/playbook/shape.ts'
import { matchLocale, wordsOf } from '../../src/playbook/words.ts'
import { findClosest } from '../../src/util/closest.ts'
import { smallPlaybook } from './smallPlaybook.ts'

const playbook = smallPlaybook()
const english = wordsOf(playbook)
const portuguese = wordsOf(playbook, 'pt-BR')

describe('words of a playbook', () => {
  it('are those of the language', () => {
    assert.equal(portuguese.title(), 'Playbook pequeno')
    assert.equal(portuguese.task('994'), 'Realizar a reunião inicial')
    assert.equal(portuguese.status('complete'), 'Concluída')
    assert.equal(portuguese.role('sme'), 'Especialista')
    assert.equal(portuguese.process('kickoff'), 'Início')
    assert.equal(portuguese.step('kickoff', 'prepare'), 'Preparar')
    assert.equal(portuguese.item('kickoff', 'team'), 'A equipe foi designada')
    assert.equal(portuguese.phase('enable'), 'Habilitar')
    assert.equal(portuguese.entitlementReason('network'), 'Rede')
    assert.equal(portuguese.key('tasks'), 'Tarefas')
    assert.notEqual(portuguese.value('intent', 'confirmed'), english.value('intent', 'confirmed'))
  })

  it('are English where one is missing', () => {
    assert.equal(portuguese.task('3616'), 'First contact')
    assert.equal(portuguese.guidance('994'), 'Hold the **meeting**')
    assert.equal(portuguese.stepGuidance('kickoff', 'prepare'), 'Prepare it')
    assert.equal(portuguese.abbreviation('fasttrack-manager'), 'FM')
    assert.equal(portuguese.item('kickoff', 'roles'), 'Roles are understood')
    assert.equal(portuguese.entitlementDetail('proxy'), 'Proxy')
    assert.deepEqual(portuguese.businessReason('cost'), { name: 'Cost', definition: 'Spend less' })
    assert.equal(portuguese.definition('services', 'exchange'), 'Mail')
    assert.equal(wordsOf(playbook, 'ja').task('994'), 'Conduct kickoff')
    assert.equal(wordsOf(playbook, 'ja').locale, 'en')
  })

  it('are the id where it is unknown, also one that objects inherit', () => {
    for (const id of ['nothing', 'constructor', '__proto__', 'toString']) {
      const { task, service, role, motion, phase, process, status, entitlementStatus, waiverReason, key } = english
      const found = [task, service, role, motion, phase, process, status, entitlementStatus, waiverReason, key].map(word =>
        word(id),
      )
      assert.deepEqual([...new Set(found)], [id])
      assert.deepEqual(portuguese.businessReason(id), { name: id, definition: undefined })
      assert.equal(portuguese.step(id, id), id)
      assert.equal(portuguese.item('kickoff', id), id)
      assert.equal(portuguese.value(id, id), id)
      assert.equal(portuguese.keyDescription(id), undefined)
    }
  })

  it('name retired tasks', () => {
    assert.equal(english.task('7'), 'Ancient')
    assert.equal(english.task('21'), 'Old one')
  })

  it('are made once for each language', () => {
    assert.equal(wordsOf(playbook, 'pt-BR'), portuguese)
    assert.notEqual(wordsOf(smallPlaybook(), 'pt-BR'), portuguese)
  })

  for (const [wanted, found] of [
    ['pt', 'pt-br'],
    ['PT-BR', 'pt-br'],
    ['pt_PT', 'pt-br'],
    ['en-GB', 'en'],
    ['p', undefined],
    ['', undefined],
  ]) {
    it(`find the language for "${wanted}"`, () => assert.equal(matchLocale(wanted ?? '', ['en', 'pt-br']), found))
  }
})

describe('candidates of a playbook', () => {
  const cases = [
    ['service', 'EXO', 'exchange'],
    ['service', 'correio', 'exchange'],
    ['service', 'windows10', 'windows-10'],
    ['role', 'fm', 'fasttrack-manager'],
    ['role', 'especialista', 'sme'],
    ['task-status', 'concluida', 'complete'],
    ['task-status', 'feito', 'complete'],
    ['phase', 'habilitar', 'enable'],
    ['process', 'inicio', 'kickoff'],
    ['entitlement-reason', 'rede', 'network'],
    ['entitlement-detail', 'proxi', 'proxy'],
    ['waiver-reason', 'not needed', 'not-needed'],
    ['task', 'first contact', '3616'],
    ['motion', 'targetting', 'targeting'],
    ['business-reason', 'cst', 'cost'],
  ] as const
  for (const [kind, text, id] of cases) {
    it(`${kind} "${text}" is ${id}`, () => assert.equal(findClosest(text, candidatesOf(playbook, kind)), id))
  }

  it('are collected once', () => assert.equal(candidatesOf(playbook, 'service'), candidatesOf(playbook, 'service')))

  it('know the words of the format in every language', () => {
    assert.equal(findClosest('tarefas', keyCandidates(['tasks', 'team', 'people'])), 'tasks')
    assert.equal(findClosest('confirmado', valueCandidates('intent', intents)), 'confirmed')
    assert.deepEqual(keyCandidates(['constructor']), [{ id: 'constructor', names: ['constructor'] }])
  })
})
