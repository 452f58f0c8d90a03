/** Ordinary YAML read with `js-yaml`, many times faster than with `yaml`, and only where both give the same data. */
import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml'
import type { Json } from '../util/json.ts'
import { surveyOf } from './survey.ts'

/** Keys whose text is not what their value as a number, truth value or null prints as. */
const oddKey =
  /(?:^|[{,[]|- ) *(?:[-+]?(?:0[\dxo]|\d+[.eE]|\d{16}|\.)[\w.+-]*|[-+]\d+|~|True|TRUE|False|FALSE|Null|NULL) *(?::(?:[\s,\]}]|$)|[,}]|\r?$)/m

/** Set when a scalar was read whose text differs from what its value prints as; such keys need the other parser. */
let oddScalar = false

const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:core', {
      kind: 'scalar',
      resolve: isCoreScalar,
      construct: (source: string) => {
        const value = coreScalar(source)
        if (!oddScalar && String(value) !== source) oddScalar = true
        return value
      },
    }),
  ],
})

/** The data of a text, or undefined when the text is not ordinary, not correct, or holds nothing. Never throws. */
export function fastParse(text: string): { data: Json | undefined } | undefined {
  if (!surveyOf(text).ordinary) return undefined
  oddScalar = false
  try {
    const data = load(text, { schema, onWarning: refuse }) as Json | undefined
    if (oddScalar && oddKey.test(text)) return undefined
    return { data: data === null ? undefined : data }
  } catch {
    return undefined
  }
}

/** What js-yaml only warns of, `yaml` refuses. */
function refuse(warning: unknown): never {
  throw warning
}

const numberPattern =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

function isCoreScalar(source: string | null): boolean {
  if (source === null) return true
  const code = source.charCodeAt(0)
  // digits, sign, point
  if ((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46) {
    if (!numberPattern.test(source)) return false
    return Number.isFinite(coreScalar(source)) || /^[-+]?\.[iInN]/.test(source)
  }
  switch (source.length) {
    case 1:
      return source === '~'
    case 4:
      return (
        source === 'true' || source === 'null' || source === 'True' || source === 'TRUE' || source === 'Null' || source === 'NULL'
      )
    case 5:
      return source === 'false' || source === 'False' || source === 'FALSE'
    default:
      return false
  }
}

function coreScalar(source: string | null): Json {
  if (source === null) return null
  const code = source.charCodeAt(0)
  if (code === 116 || code === 84) return true
  if (code === 102 || code === 70) return false
  if (code === 126 || code === 110 || code === 78) return null
  if (code === 48 && source.length > 2) {
    if (source[1] === 'o') return Number.parseInt(source.slice(2), 8)
    if (source[1] === 'x') return Number.parseInt(source.slice(2), 16)
  }
  const last = source.charCodeAt(source.length - 1) | 32
  // .inf and .nan
  if (last === 102) return code === 45 ? -Infinity : Infinity
  if (last === 110) return Number.NaN
  return Number.parseFloat(source)
}
