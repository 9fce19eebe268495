/**
 * A font that has every character, each with the same empty and very wide glyph. Behind the typefaces of a deck, it shows
 * by its width which characters they lack; fonts of the system could have any width. OpenType 1.9; 64 units per em.
 */
export function blankFont(): ArrayBuffer {
  const tables: Readonly<Record<string, readonly number[]>> = {
    'OS/2': os2(),
    cmap: cmap(),
    // Empty, but the sanitizer of browsers wants a table.
    glyf: [0, 0, 0, 0],
    head: head(),
    hhea: hhea(),
    hmtx: [ADVANCE, 0, 0].flatMap(u16),
    loca: zeros(6),
    // Version 1.0, two glyphs; of the limits only that of zones is not zero.
    maxp: [...u32(0x10000), ...[2, ...zeros(4), 1, ...zeros(8)].flatMap(u16)],
    // No names, and no names of glyphs.
    name: [0, 0, 6].flatMap(u16),
    post: [...u32(0x30000), ...zeros(28)],
  };
  const names = Object.keys(tables);
  let offset = 12 + 16 * names.length;
  const directory: number[] = [];
  const content: number[] = [];
  for (const [name, table] of Object.entries(tables)) {
    const padded = [...table, ...zeros(-table.length & 3)];
    const tag = Array.from(name, (letter) => letter.charCodeAt(0));
    directory.push(...tag, ...u32(checksum(padded)), ...u32(offset), ...u32(table.length));
    content.push(...padded);
    offset += padded.length;
  }
  const power = 2 ** Math.floor(Math.log2(names.length));
  const start = [0x10000, names.length, 16 * power, Math.log2(power), 16 * (names.length - power)];
  const [version = 0, ...search] = start;
  return Uint8Array.from([...u32(version), ...search.flatMap(u16), ...directory, ...content])
    .buffer;
}

const UNITS_PER_EM = 64;
/** Width of a missing character, in em: wider than any letter. */
export const BLANK_WIDTH = 20;
const ADVANCE = BLANK_WIDTH * UNITS_PER_EM;

/** One subtable of format 13: every code point has the glyph 1, for the glyph 0 stands for a missing one. */
function cmap(): number[] {
  const group = [...u32(0), ...u32(0x10ffff), ...u32(1)];
  const subtable = [
    ...u16(13),
    ...u16(0),
    ...u32(16 + group.length),
    ...u32(0),
    ...u32(1),
    ...group,
  ];
  // Version 0; platform 3 (Windows), encoding 10 (full Unicode).
  return [...u16(0), ...u16(1), ...u16(3), ...u16(10), ...u32(12), ...subtable];
}

function head(): number[] {
  // Version, revision, no adjustment of the checksum, magic number, flags.
  const begin = [...[0x10000, 0, 0, 0x5f0f3cf5].flatMap(u32), ...u16(0), ...u16(UNITS_PER_EM)];
  // Style, least size in pixels, direction, short offsets in “loca”, format of “glyf”; before them dates and box.
  return [...begin, ...zeros(16 + 8), ...[0, 1, 2, 0, 0].flatMap(u16)];
}

function hhea(): number[] {
  // Ascent, descent, gap and greatest advance; the number of metrics is the last.
  const metrics = [UNITS_PER_EM, 0, 0, ADVANCE, ...zeros(11), 1];
  return [...u32(0x10000), ...metrics.flatMap(u16)];
}

/** Version 0: weight 400, width 5, regular; all characters from the first to the last of the basic plane. */
function os2(): number[] {
  const begin = [0, ADVANCE, 400, 5, ...zeros(12)].flatMap(u16);
  const end = [0x40, 0, 0xffff, UNITS_PER_EM, 0, 0, UNITS_PER_EM, 0].flatMap(u16);
  // Between them the description of its look, and four spaces for the name of its vendor.
  return [...begin, ...zeros(10 + 16), ...[0x20, 0x20, 0x20, 0x20], ...end];
}

function checksum(table: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = table.slice(at, at + 4);
    sum = (sum + a * 0x1000000 + b * 0x10000 + c * 0x100 + d) % 0x100000000;
  }
  return sum;
}

const zeros = (length: number) => Array.from({ length }, () => 0);
const u16 = (value: number) => [(value >> 8) & 0xff, value & 0xff];
const u32 = (value: number) => [...u16(Math.floor(value / 0x10000)), ...u16(value % 0x10000)];
