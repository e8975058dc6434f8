import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits for each of three colours, nothing interlaced. */
const COLOURS = [8, 2, 0, 0, 0];

function chunk(type: string, content: Buffer): Buffer {
  const held = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(held));
  return Buffer.concat([length, held, sum]);
}

/**
 * A picture on white as PNG without a channel of transparency: a PDF takes such a picture as it is, and takes apart, pixel by
 * pixel, one that could be seen through.
 * @param pixels four bytes for each pixel: red, green, blue, and how far it covers what is beneath.
 */
export function toOpaquePng(pixels: Buffer, width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let [to, from] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1) {
      rows[to] = pixels[from]!;
      rows[to + 1] = pixels[from + 1]!;
      rows[to + 2] = pixels[from + 2]!;
      to += 3;
      from += 4;
    }
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([SIGNATURE, chunk('IHDR', Buffer.concat([size, Buffer.from(COLOURS)])), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}
