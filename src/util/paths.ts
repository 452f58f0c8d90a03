/** Paths as hosts have them: separated by `/` on every system, absolute or relative to the host's own folder. */

/** The folder of a file or folder; empty when it has none. `/` is its own parent. */
export function parentFolder(path: string): string {
  const slash = path.lastIndexOf('/')
  if (slash < 0) return ''
  return slash === 0 ? '/' : path.slice(0, slash)
}

/**
 * A path as seen from a folder; one that begins with `/` stays. `.` and `..` are worked out as far as they can be;
 * the scheme and host of an address stay.
 */
export function joinPath(folder: string, path: string): string {
  const scheme = /^[a-z][\w+.-]+:\/\/[^/]*/i.exec(folder)?.[0]
  if (scheme) return scheme + joinPath(folder.slice(scheme.length) || '/', path)
  const whole = path.startsWith('/') || /^[A-Za-z]:\//.test(path) || folder === '' ? path : `${folder}/${path}`
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop()
    else if (part !== '..' || parts.at(-1) !== '') parts.push(part)
  }
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/')
}

/** The path of a file as seen from a folder; undefined when the file is not below it. */
export function relativePath(folder: string, file: string): string | undefined {
  if (folder === '') return file.startsWith('/') || file.startsWith('../') ? undefined : file
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return file.startsWith(start) ? file.slice(start.length) : undefined
}
