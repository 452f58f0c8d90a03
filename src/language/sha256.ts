/** SHA-256 of a text where neither Node's nor the browser's is at hand: the pure folders know no host, and the browser's has to be awaited. */

/** @returns 64 hexadecimal digits for the text in UTF-8 */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text))
  const hash = [...initial]
  const schedule = new Uint32Array(64)
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16))
    for (let index = 16; index < 64; index++) {
      const early = schedule[index - 15] as number
      const late = schedule[index - 2] as number
      const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      schedule[index] = (schedule[index - 16] as number) + first + (schedule[index - 7] as number) + second
    }
    mix(hash, schedule)
  }
  return hash.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function mix(hash: number[], schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let index = 0; index < 64; index++) {
    const sums = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const one = (h + sums + choice + (constants[index] as number) + (schedule[index] as number)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let index = 0; index < 8; index++) hash[index] = ((hash[index] as number) + (mixed[index] as number)) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The bytes, a bit that ends them, zeros and their length in bits, as whole blocks of big-endian words. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  bytes.forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] as number) | (byte << (24 - (index & 3) * 8))
  })
  words[bytes.length >> 2] = (words[bytes.length >> 2] as number) | (0x80 << (24 - (bytes.length & 3) * 8))
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000)
  words[words.length - 1] = bytes.length << 3
  return words
}

/** The first 32 bits of the fractional parts of roots of the first primes. */
function fractions(count: number, root: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number++) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false
    if (isPrime) found.push(((number ** (1 / root) % 1) * 0x100000000) | 0)
  }
  return found
}

const initial = fractions(8, 2)
const constants = fractions(64, 3)
