/** Workspaces of generated engagements whose dates lie around today, so that what is overdue is the same on every day of the run. */
import { benchDay, engagementText } from '../../../bench/generate.mts'
import { addDays } from '../../../src/util/dates.ts'

/** @returns texts by path: `customers/customer-00007.engagement.yaml` */
export function portfolioFiles(count: number): Record<string, string> {
  const files: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    files[`customers/customer-${String(index).padStart(5, '0')}.engagement.yaml`] = moved(engagementText(index))
  }
  return files
}

/** A text whose dates were written for `benchDay`, moved by whole weeks so that weekdays stay; the last such day is today or before. */
export function moved(text: string, today = new Date().toISOString().slice(0, 10)): string {
  const days = (Date.parse(today) - Date.parse(benchDay)) / 86_400_000
  const weeks = Math.floor(days / 7)
  return text.replace(/\b20\d\d-\d\d-\d\d\b/g, date => addDays(date, weeks * 7))
}
