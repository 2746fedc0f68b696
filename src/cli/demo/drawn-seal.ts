import { crc32, deflateSync } from 'node:zlib';

const SIDE = 480;
const CENTRE = SIDE / 2;
/** The red of seals; what is not ink lets the paper through. */
const INK = [200, 16, 32, 255];
const PAPER = [255, 255, 255, 0];
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture of a seal as a PNG: a ring with a star in it, as the seals of companies have, and nobody's name. */
export function drawnSeal(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits each of red, green, blue and opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: SIDE }, (_, y) => [
    0,
    ...Array.from({ length: SIDE }, (__, x) => (isInk(x, y) ? INK : PAPER)).flat(),
  ]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isInk(x: number, y: number): boolean {
  const [across, down] = [x - CENTRE + 0.5, y - CENTRE + 0.5];
  const radius = Math.hypot(across, down);
  if (radius >= 218 && radius <= 234) return true;
  return radius <= starRadius(Math.atan2(across, -down), 86);
}

/** How far a star with five points reaches in a direction: straight from each point to the notch beside it. */
function starRadius(angle: number, reach: number): number {
  const fifth = (2 * Math.PI) / 5;
  const off = Math.abs((((angle % fifth) + fifth + fifth / 2) % fifth) - fifth / 2);
  const notch = reach * 0.382;
  const half = fifth / 2;
  return (reach * notch * Math.sin(half)) / (reach * Math.sin(off) + notch * Math.sin(half - off));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
