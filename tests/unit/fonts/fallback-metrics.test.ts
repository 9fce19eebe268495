import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheFolder } from '../../../src/content/project-folders.ts';
import { ALL_LETTERS, inAllInstances } from '../../../src/fonts/characters.ts';
import { FALLBACK } from '../../../src/fonts/fallback-family.ts';
import { writeFallbackFonts } from '../../../src/fonts/fallback-metrics.ts';
import { subsetFonts } from '../../../src/fonts/subset.ts';

const TEXT = 'Le jardin prévoit que les trois quarts de son eau viennent de la citerne.';

/** Ascent and descent of each typeface over its size, from its `hhea` table. */
const LINE_HEIGHTS = { 'Bricolage Grotesque': [0.93, 0.27], 'Source Serif 4': [1.036, 0.335] };

let cache: string;
let instances: string;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'bascule-'));
  // Cached between runs, as by the dev server.
  instances = await subsetFonts(ALL_LETTERS, cacheFolder(process.cwd()), 'woff2');
});
afterAll(() => rm(cache, { recursive: true, force: true }));

/** The descriptors of each @font-face rule of the style sheet. */
async function facesFor(text: string): Promise<Record<string, string>[]> {
  const css = await readFile(await writeFallbackFonts(instances, text, cache), 'utf8');
  return Array.from(css.matchAll(/@font-face\{([^}]*)\}/g), ([, block = '']) =>
    Object.fromEntries(
      block.split(';').map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)];
      }),
    ),
  );
}

const ratio = (percentage: string | undefined) => Number.parseFloat(percentage ?? '') / 100;

test('system fonts of Windows, macOS, Android and Linux are fallback fonts', async () => {
  const names = (await facesFor(TEXT)).map((face) => face['src'] ?? '').join();
  for (const name of [
    'Arial',
    'Arial Bold',
    'Times New Roman',
    'Liberation Sans',
    'Liberation Serif',
    'Roboto',
    'Roboto-Bold',
    'Noto Sans',
    'Noto Serif',
    'DejaVu Sans',
    'DejaVu Sans Bold',
    'DejaVu Serif',
    'Ubuntu',
    'Cantarell',
    'Droid Sans',
    'Droid Serif',
  ]) {
    expect(names).toContain(`local("${name}")`);
  }
});

test('a fallback font has the line height of its typeface', async () => {
  for (const face of await facesFor(TEXT)) {
    const [family = ''] = (face['font-family'] ?? '').slice(1).split(FALLBACK);
    const [ascent, descent] = LINE_HEIGHTS[family as keyof typeof LINE_HEIGHTS];
    const size = ratio(face['size-adjust']);
    expect(size * ratio(face['ascent-override']), face['src']).toBeCloseTo(ascent ?? 0, 3);
    expect(size * ratio(face['descent-override']), face['src']).toBeCloseTo(descent ?? 0, 3);
    expect(ratio(face['line-gap-override'])).toBe(0);
  }
});

test('a fallback font is as wide as its typeface over the deck’s own text', async () => {
  const sizeOf = async (text: string) =>
    (await facesFor(text)).find(({ src }) => src?.includes('DejaVu Serif'))?.['size-adjust'];
  expect(ratio(await sizeOf(TEXT))).toBeGreaterThan(0.8);
  expect(ratio(await sizeOf(TEXT))).toBeLessThan(0.9);
  expect(await sizeOf('iiiiilllll')).not.toBe(await sizeOf(TEXT));
});

test('words with letters of other scripts, which the measured files lack, are not measured', async () => {
  const path = await writeFallbackFonts(instances, TEXT, cache);
  expect(await writeFallbackFonts(instances, `${TEXT} Łódź Ελλάδα`, cache)).toBe(path);
  // Without any other word, the words of the interface are.
  expect(ratio((await facesFor('Ελλάδα'))[0]?.['size-adjust'])).toBeGreaterThan(0.8);
});

test('HTML entities and line breaks are not measured', async () => {
  const path = await writeFallbackFonts(instances, TEXT, cache);
  expect(await writeFallbackFonts(instances, TEXT.replaceAll(' ', '\n  '), cache)).toBe(path);
  expect(await writeFallbackFonts(instances, `&#x3C;${TEXT}`, cache)).toBe(path);
});

test('italics have fallback fonts of their own, where the deck has italics', async () => {
  expect((await facesFor(TEXT)).filter((face) => face['font-style'])).toEqual([]);
  const withItalic = await subsetFonts(
    { ...inAllInstances(TEXT), italic: TEXT },
    cacheFolder(process.cwd()),
    'woff2',
  );
  const css = await readFile(await writeFallbackFonts(withItalic, 'Stargate', cache), 'utf8');
  const italics = css.match(/@font-face\{[^}]*font-style:italic[^}]*\}/g) ?? [];
  expect(italics).toHaveLength(4);
  for (const name of ['Times New Roman Italic', 'Noto Serif Italic', 'DejaVu Serif Italic']) {
    expect(italics.join()).toContain(`local("${name}")`);
  }
});
