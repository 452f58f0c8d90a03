/** Failures a user can mend: one clear line and exit status 2, never a stack. */

export class Failure extends Error {
  /**
   * @param message what is wrong, naming the file or flag
   * @param hint what to do
   */
  constructor(
    message: string,
    readonly hint?: string,
    readonly exitCode = 2,
  ) {
    super(message)
  }
}
