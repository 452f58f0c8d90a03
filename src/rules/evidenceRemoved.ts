/** Recorded facts and links that are gone. */
import { changesOf, dateText, partText, recordText, taskText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const evidenceRemoved = defineChangeRule({
  name: 'evidence-removed',
  summary: 'What shows that something was done or agreed stays in the file.',
  why: 'Links, consents, ticks and log entries are what an audit asks for; nothing takes their place.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n    evidence: [https://example.com/minutes]\n',
    bad: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n',
    good: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n    evidence: [https://example.com/minutes, https://example.com/plan]\n',
  },
  check(context) {
    const { changes, t, words, report } = context
    const names = wordsFor(context)
    const hint = t('Put it back, or say in the log why it no longer holds')
    for (const change of changesOf(changes, 'evidence')) {
      if (change.removed.length === 0) continue
      const task = taskText(names, change.task, change.service === undefined ? [] : [change.service])
      const links = change.removed.join(', ')
      report({ of: change, at: change.path, message: t('Evidence of {task} is gone: {links}', { task, links }), hint })
    }
    for (const change of changesOf(changes, 'record')) {
      if (change.change !== 'removed' || (change.section !== 'log' && change.section !== 'referrals')) continue
      report({ of: change, at: change.path, message: t('{what} is gone', { what: recordText(names, change) }), hint })
    }
    for (const change of changesOf(changes, 'adoption')) {
      if (change.change !== 'lost' || change.part === 'success-owner') continue
      const values = {
        service: words.service(change.service),
        part: partText(names, change.part),
        programme: words.key(change.programme),
      }
      report({ of: change, at: change.path, message: t('{service} lost a part of {programme}: {part}', values), hint })
    }
    for (const change of changesOf(changes, 'item')) {
      if (change.from === undefined || change.to !== undefined) continue
      const item = words.item(change.process, change.item)
      report({ of: change, at: change.path, message: t('"{item}" is no longer ticked', { item }), hint })
    }
    for (const change of changesOf(changes, 'date')) {
      const { planned, from, to, path } = change
      if (planned || from === undefined || to !== undefined) continue
      report({ of: change, at: path, message: t('{date} is gone, it was {from}', { date: dateText(names, path), from }), hint })
    }
  },
})
