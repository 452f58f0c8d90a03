/** Colours of the terminal, given by the caller so that formatters stay pure. */
export interface Paint {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly blue: (text: string) => string
  readonly cyan: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly underline: (text: string) => string
}

const same = (text: string) => text

/** No colours. */
export const plain: Paint = {
  red: same,
  yellow: same,
  green: same,
  blue: same,
  cyan: same,
  bold: same,
  dim: same,
  underline: same,
}
