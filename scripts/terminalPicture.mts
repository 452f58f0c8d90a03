/** A picture of a terminal as SVG: the command and what it printed, with its colours. */
import stringWidth from 'string-width'

interface Run {
  text: string
  color?: string
  bold?: boolean
  dim?: boolean
  underline?: boolean
}

const colors: Record<string, string> = { 31: '#f47067', 32: '#8ddb8c', 33: '#daaa3f', 34: '#6cb6ff', 36: '#76e3ea' }
const cell = { width: 8.4, height: 19 }

/** @param output what the command printed with colours. @returns an SVG document that needs nothing from outside */
export function terminalPicture(command: string, output: string): string {
  const lines = [
    [
      { text: '$ ', color: '#8ddb8c' },
      { text: command, bold: true },
    ],
    [],
    ...output.trimEnd().split('\n').map(runsOf),
  ]
  const columns = Math.max(...lines.map(runs => stringWidth(runs.map(({ text }) => text).join(''))), 60)
  const width = Math.ceil(columns * cell.width + 32)
  const height = lines.length * cell.height + 56
  const rows = lines.map((runs, index) => drawLine(runs, 52 + index * cell.height))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(`Terminal: ${command}`)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1c2128"/>`,
    '<circle cx="18" cy="16" r="5" fill="#f47067"/><circle cx="36" cy="16" r="5" fill="#daaa3f"/><circle cx="54" cy="16" r="5" fill="#8ddb8c"/>',
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#cdd9e5" xml:space="preserve">',
    ...rows.filter(Boolean),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function drawLine(runs: readonly Run[], y: number): string {
  let column = 0
  const spans = runs.map(run => {
    const x = 16 + column * cell.width
    const length = stringWidth(run.text)
    column += length
    const style = [
      (run.color ?? (run.dim && '#768390')) && `fill="${run.color ?? '#768390'}"`,
      run.bold && 'font-weight="bold"',
      run.underline && 'text-decoration="underline"',
    ].filter(Boolean)
    if (run.text.trim() === '') return ''
    return `<tspan x="${x.toFixed(1)}" textLength="${(length * cell.width).toFixed(1)}" ${style.join(' ')}>${escapeXml(run.text)}</tspan>`
  })
  return spans.some(Boolean) ? `<text y="${y}">${spans.join('')}</text>` : ''
}

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  let style: Omit<Run, 'text'> = {}
  for (const [, codes, text] of line.matchAll(/(?:\u001b\[([\d;]*)m)?([^\u001b]*)/g)) {
    for (const code of codes?.split(';') ?? []) style = applyCode(style, code)
    if (text) runs.push({ text, ...style })
  }
  return runs
}

function applyCode(style: Omit<Run, 'text'>, code: string): Omit<Run, 'text'> {
  if (code === '1') return { ...style, bold: true }
  if (code === '2') return { ...style, dim: true }
  if (code === '4') return { ...style, underline: true }
  if (code === '22') return { ...style, bold: false, dim: false }
  if (code === '24') return { ...style, underline: false }
  if (code === '39') return { ...style, color: undefined }
  return colors[code] ? { ...style, color: colors[code] } : {}
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)
}
