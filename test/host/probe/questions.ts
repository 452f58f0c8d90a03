/** What the tests may ask of the probe inside the editor. Paths are relative to the workspace folder, lines count from 0. */

export interface SeenDiagnostic {
  readonly message: string
  /** 0 error, 1 warning, 2 information, 3 hint. */
  readonly severity: number
  readonly line: number
  readonly character: number
  readonly code: string
  readonly source?: string
}

export interface SeenEditor {
  readonly path: string
  readonly language: string
  readonly line: number
  readonly character: number
  readonly dirty: boolean
  readonly selected: string
}

export interface Questions {
  /** The text of a file as the editor has it, saved or not. */
  text: { args: [path: string]; answer: string }
  /** The text of a file as it is stored. */
  saved: { args: [path: string]; answer: string }
  write: { args: [path: string, text: string]; answer: undefined }
  list: { args: [path: string]; answer: string[] }
  diagnostics: { args: [path: string]; answer: SeenDiagnostic[] }
  editor: { args: []; answer: SeenEditor | null }
  isActive: { args: [extension: string]; answer: boolean }
  /** Files with unsaved changes. */
  dirty: { args: []; answer: string[] }
  command: { args: [id: string, ...args: unknown[]]; answer: unknown }
  setting: { args: [name: string, value: unknown]; answer: undefined }
  clipboard: { args: []; answer: string }
}

export interface Asked {
  readonly id: number
  readonly name: keyof Questions
  readonly args: readonly unknown[]
}

export interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}
