/**
 * A font whose every character is a box: half as wide as it is high for Latin, square for Chinese. With it a page looks
 * the same on every machine, whatever fonts that has, and its pictures can be compared. (After Ahem, the test font of the
 * CSS working group.) Built as the OpenType specification 1.9 says, with the tables that browsers insist on.
 */

const EM = 1000;
const ASCENT = 880;
const DESCENT = 120;

/** Advance widths: of a character without a box, of Latin, of Chinese. */
const ADVANCES = [EM / 2, EM / 2, EM];

type Field = [size: 1 | 2 | 4, value: number];

const u8 = (value: number): Field => [1, value & 0xff];
const u16 = (value: number): Field => [2, value & 0xffff];
const u32 = (value: number): Field => [4, value >>> 0];

function bytes(fields: readonly Field[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    out.writeUIntBE(value, at, size);
    at += size;
  }
  return out;
}

/** A box with a little air around it, as a glyph of one contour. */
function box(advance: number): Buffer {
  const [left, right, top] = [40, advance - 40, 720];
  const corners = [u16(right - left), u16(0), u16(left - right)];
  const head = [u16(1), u16(left), u16(0), u16(right), u16(top), u16(3), u16(0)];
  const flags = [u8(1), u8(1), u8(1), u8(1)];
  const padding = u16(0);
  return bytes([...head, ...flags, u16(left), ...corners, u16(0), u16(0), u16(top), u16(0), padding]);
}

/** Many characters to one glyph (cmap format 13). */
const CHARACTERS: [first: number, last: number, glyph: number][] = [
  [0x21, 0x2e7f, 1],
  [0x2e80, 0x2ffff, 2],
];

function cmap(): Buffer {
  const groups = CHARACTERS.flatMap(([first, last, glyph]) => [u32(first), u32(last), u32(glyph)]);
  const length = 16 + 12 * CHARACTERS.length;
  const head = [u16(0), u16(1), u16(3), u16(10), u32(12)];
  return bytes([...head, u16(13), u16(0), u32(length), u32(0), u32(CHARACTERS.length), ...groups]);
}

function os2(): Buffer {
  const zeros = (count: number) => Array.from({ length: count }, () => u16(0));
  const sizes = [u16(3), u16(EM), u16(400), u16(5), ...zeros(11), u16(0)];
  const ranges = [...zeros(5), u32(0), u32(0), u32(0), u32(0)];
  const metrics = [u16(0x40), u16(0x20), u16(0xffff), u16(ASCENT), u16(-DESCENT), u16(0), u16(ASCENT), u16(DESCENT)];
  return bytes([...sizes, ...ranges, u32(0x20202020), ...metrics, u32(0), u32(0), u16(500), u16(700), ...zeros(3)]);
}

function tables(): Record<string, Buffer> {
  const glyphs = [Buffer.alloc(0), box(ADVANCES[1] ?? 0), box(ADVANCES[2] ?? 0)];
  const offsets = glyphs.map((_, i) => glyphs.slice(0, i).reduce((sum, glyph) => sum + glyph.length, 0));
  const end = glyphs.reduce((sum, glyph) => sum + glyph.length, 0);
  const zeros = (count: number) => Array.from({ length: count }, () => u16(0));
  const bounds = [u16(0), u16(-DESCENT), u16(EM), u16(ASCENT)];
  const dates = [u32(0), u32(0), u32(0), u32(0)];
  const head = [u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(3), u16(EM), ...dates, ...bounds];
  const hhea = [u32(0x10000), u16(ASCENT), u16(-DESCENT), u16(0), u16(EM), u16(0), u16(0), u16(EM), u16(1)];
  return {
    "OS/2": os2(),
    cmap: cmap(),
    glyf: Buffer.concat(glyphs),
    head: bytes([...head, u16(0), u16(8), u16(2), u16(0), u16(0)]),
    hhea: bytes([...hhea, ...zeros(7), u16(ADVANCES.length)]),
    hmtx: bytes(ADVANCES.flatMap((advance) => [u16(advance), u16(0)])),
    loca: bytes([...offsets, end].map((at) => u16(at / 2))),
    maxp: bytes([u32(0x10000), u16(glyphs.length), u16(4), u16(1), ...zeros(2), u16(1), ...zeros(8)]),
    name: bytes([u16(0), u16(0), u16(6)]),
    post: bytes([u32(0x30000), u32(0), u16(0), u16(0), ...Array.from({ length: 5 }, () => u32(0))]),
  };
}

/** The font as a TrueType file. */
export function boxFont(): Buffer {
  const all = Object.entries(tables());
  const directory: Field[] = [u32(0x10000), u16(all.length), u16(128), u16(3), u16(all.length * 16 - 128)];
  const bodies: Buffer[] = [];
  let at = 12 + 16 * all.length;
  for (const [tag, body] of all) {
    directory.push(...[...Buffer.from(tag, "latin1")].map(u8), u32(0), u32(at), u32(body.length));
    const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4);
    body.copy(padded);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([bytes(directory), ...bodies]);
}
