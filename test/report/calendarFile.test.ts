import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { calendarFile } from '../../src/report/calendarFile.ts'

const event = (more: object) => ({ id: 'a.yaml#tasks/994/due', date: '2026-12-31', summary: 'S', ...more })
const write = (more: object) => calendarFile([event(more)], { asOf: '2026-12-02', name: 'N' })

describe('calendarFile', () => {
  it('writes an all-day event that ends on the next day, stamped with the day of the run', () => {
    assert.equal(
      write({}),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//playbook-as-code//agenda//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:N',
        'BEGIN:VEVENT',
        'UID:a.yaml#tasks/994/due',
        'DTSTAMP:20261202T000000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:S',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('escapes what has a meaning, and lets no text begin a line of its own', () => {
    const text = write({ summary: 'a;b,c\\d\r\nBEGIN:VALARM\u0007', description: 'x\ny' })
    assert.ok(text.includes('SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM\r\nDESCRIPTION:x\\ny\r\n'), text)
  })

  it('folds at 75 bytes and cuts no character', () => {
    const summary = `${'á👋'.repeat(60)} ${'x'.repeat(200)} \ud800`
    const text = write({ summary })
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${summary.replace('\ud800', '\ufffd')}\r\n`))
    assert.ok(!text.includes('\ufffd\ufffd'))
  })

  it('names an event the same way each time, whatever characters its file has', () => {
    assert.match(write({ id: 'pão/ç x;y.yaml#a' }), /^UID:p%C3%A3o\/%C3%A7%20x\\;y\.yaml#a\r$/m)
  })
})
