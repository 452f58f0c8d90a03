/** The agenda as a calendar file (iCalendar, RFC 5545): one all-day event for each date. Holds no clock and no chance. */
import { addDays, type IsoDate } from '../util/dates.ts'

export interface CalendarEvent {
  /** Names the event for ever: the same file and place give the same event, so that importing again moves it. */
  readonly id: string
  readonly date: IsoDate
  readonly summary: string
  readonly description?: string
}

/** @param asOf stands for the time the file was made. @returns lines of at most 75 bytes ended by CR LF */
export function calendarFile(events: readonly CalendarEvent[], { asOf, name }: { asOf: IsoDate; name: string }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//playbook-as-code//agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(event => eventLines(event, asOf)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

function eventLines({ id, date, summary, description }: CalendarEvent, asOf: IsoDate): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(encodeURI(toWellFormed(id)))}`,
    `DTSTAMP:${compactDate(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compactDate(date)}`,
    `DTEND;VALUE=DATE:${compactDate(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** TEXT of RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks escaped; other control characters left out. */
function escapeText(text: string): string {
  return toWellFormed(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replace(controls, '')
}

const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Lines longer than 75 bytes go on in the next one after a space (3.1); no character is cut in two. */
function fold(line: string): string {
  let folded = ''
  let used = 0
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) as number)
    if (used + size > 75) {
      folded += '\r\n '
      used = 1
    }
    folded += character
    used += size
  }
  return folded
}

function utf8Size(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function compactDate(date: IsoDate): string {
  return date.replaceAll('-', '')
}

/** Halves of a surrogate pair cannot be written as UTF-8. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, pair => (pair.length === 2 ? pair : '\ufffd'))
}
