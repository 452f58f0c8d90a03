/** Places in files as requests carry them. Lines and characters count from 0, characters in UTF-16 units. */

export interface Position {
  readonly line: number
  readonly character: number
}
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A place in a file, by its path in the data or by its range. */
export interface Target {
  readonly uri: string
  readonly path?: readonly (string | number)[]
  readonly range?: Range
}
