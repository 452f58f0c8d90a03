/** The states of an engagement given as text, laid over the minimal file. */
import { checkEngagementShape } from '../../src/engagement/checkShape.ts'
import { type States, statesOf } from '../../src/engagement/states.ts'
import { type Holidays, weekendsOnly } from '../../src/util/dates.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { bundled } from './bundled.ts'
import { overMinimal } from './minimal.ts'

export function statesOfText(text: string, today = '2026-12-01', holidays: Holidays = weekendsOnly): States {
  const { file } = checkEngagementShape(parseYaml(overMinimal(text), []).data)
  return statesOf(file, bundled, { today, holidays })
}
