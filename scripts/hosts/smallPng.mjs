/** Makes a screenshot smaller: a PNG of at most 256 colours, without any program or package. */
import { deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/**
 * The same picture with a palette of its most frequent colours; others become the nearest of them.
 * @param {Buffer} png with 8 bits a channel, RGB or RGBA, not interlaced, as browsers write it @returns {Buffer}
 */
export function smallPng(png) {
  const { width, height, pixels } = decode(png)
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = paletteOf(counts)
  const indexes = new Map(palette.map((colour, index) => [colour, index]))
  for (const colour of counts.keys()) if (!indexes.has(colour)) indexes.set(colour, nearest(palette, colour))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexes.get(pixels[y * width + x])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits, with a palette.
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Rare colours that stand for a sign (a red icon) come before the countless greys of letters' edges. */
function paletteOf(counts) {
  const weight = ([colour, count]) => {
    const channels = [colour >> 16, (colour >> 8) & 255, colour & 255]
    return count * (1 + (Math.max(...channels) - Math.min(...channels)) / 32)
  }
  return [...counts]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 256)
    .map(([colour]) => colour)
}

function nearest(palette, colour) {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of palette.entries()) {
    const far = [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
    if (far < least) {
      least = far
      best = index
    }
  }
  return best
}

/** Colours as 0xRRGGBB, row by row. */
function decode(png) {
  let at = signature.length
  let header
  const parts = []
  while (at < png.length) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') parts.push(body)
    at += length + 12
  }
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const bytes = { 2: 3, 6: 4 }[header[9]]
  if (header[8] !== 8 || !bytes || header[12] !== 0) throw new Error('This kind of PNG is not known here')
  const raw = inflateSync(Buffer.concat(parts))
  const size = width * bytes
  const pixels = new Int32Array(width * height)
  let above = new Uint8Array(size)
  for (let y = 0; y < height; y++) {
    const from = y * (size + 1)
    const row = new Uint8Array(raw.subarray(from + 1, from + 1 + size))
    unfilter(raw[from], row, above, bytes)
    for (let x = 0; x < width; x++) {
      const [r, g, b] = row.subarray(x * bytes, x * bytes + 3)
      pixels[y * width + x] = (r << 16) | (g << 8) | b
    }
    above = row
  }
  return { width, height, pixels }
}

/** Takes back what a PNG filter did to a row. */
function unfilter(filter, row, above, bytes) {
  for (let at = 0; at < row.length; at++) {
    const left = at < bytes ? 0 : row[at - bytes]
    const up = above[at]
    const corner = at < bytes ? 0 : above[at - bytes]
    row[at] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
  }
}

function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function chunk(type, body) {
  const whole = Buffer.alloc(body.length + 12)
  whole.writeUInt32BE(body.length, 0)
  whole.write(type, 4, 'latin1')
  body.copy(whole, 8)
  whole.writeInt32BE(crc(whole.subarray(4, body.length + 8)), body.length + 8)
  return whole
}

function crc(bytes) {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum
}
