import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charactersOf, cutFonts } from '../../../src/compile/fonts.ts';

test('the fonts hold what the pages say, what the interface says and what may be typed, once each', () => {
  const characters = charactersOf([{ head: '<title>Ø</title>', body: '<p>Łódź, Łódź</p>' }]);
  for (const wanted of ['Ø', 'Ł', 'ź', 'é', 'œ', '’', '«', '€', 'Q', '7', '\u202F']) {
    expect(characters, wanted).toContain(wanted);
  }
  expect(characters).not.toContain('漢');
  expect(new Set(characters).size).toBe([...characters].length);
});

test('a font is cut once for the same characters, and anew for others', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'bascule-'));
  try {
    const folder = await cutFonts('La bascule', cache, 'woff2');
    const text = join(folder, 'text.woff2');
    expect((await readFile(text)).subarray(0, 4).toString()).toBe('wOF2');
    const { mtimeMs, size } = await stat(text);

    expect(await cutFonts('La bascule', cache, 'woff2')).toBe(folder);
    expect((await stat(text)).mtimeMs).toBe(mtimeMs);

    const larger = await cutFonts('La bascule de Stargate', cache, 'woff2');
    expect(larger).not.toBe(folder);
    expect((await stat(join(larger, 'text.woff2'))).size).toBeGreaterThan(size);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
