import { crc32, deflateSync } from 'node:zlib'
import type { Chance } from '../chance'

const [width, height] = [640, 360]
type Colour = [number, number, number]
const [paper, ink, bar] = [0, 1, 2]
const tints: Colour[] = [
  [0, 0, 145],
  [106, 106, 244],
  [24, 117, 60],
  [183, 61, 58],
  [154, 90, 30],
]

/** A picture for a file: bars on two axes, in one tint. */
export function drawChart(chance: Chance): Buffer {
  const line = width + 1
  const pixels = Buffer.alloc(line * height, paper)
  const paint = (left: number, top: number, right: number, bottom: number, colour: number) => {
    for (let y = top; y < bottom; y += 1) pixels.fill(colour, y * line + 1 + left, y * line + 1 + right)
  }
  const bars = chance.between(5, 12)
  const step = Math.floor((width - 100) / bars)
  for (let index = 0; index < bars; index += 1) {
    const left = 70 + index * step
    paint(left, 320 - chance.between(30, 270), left + Math.floor(step * 0.7), 320, bar)
  }
  paint(56, 30, 58, 322, ink)
  paint(56, 320, width - 24, 322, ink)
  return png(pixels, [[255, 255, 255], [58, 58, 58], chance.one(tints)])
}

/** One byte a pixel, from a palette; each line begins with its filter, none. */
function png(pixels: Buffer, palette: Colour[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
