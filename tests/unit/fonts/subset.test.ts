import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { createTextMeasurer } from '../../../src/figures/static/measure-text.ts';
import { collectCharacters, inAllInstances } from '../../../src/fonts/characters.ts';
import { chooseFonts } from '../../../src/fonts/choose-fonts.ts';
import { partsOf } from '../../../src/fonts/further-files.ts';
import { openFonts, runsOf } from '../../../src/fonts/open-fonts.ts';
import { subsetFonts } from '../../../src/fonts/subset.ts';
import { typefacesCss } from '../../../src/fonts/typefaces-css.ts';
import { commonMessagesIn } from '../../../src/i18n/common-messages.ts';
import { UI_LANGUAGES } from '../../../src/i18n/messages.ts';
import { preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import { speakerMessagesIn } from '../../../src/i18n/speaker-messages.ts';

const TEXT = 'Ø Łódź, Łódź < 1';

test('the fonts contain the text of the pages and common characters, without duplicates', () => {
  for (const characters of Object.values(collectCharacters(TEXT))) {
    for (const wanted of ['Ø', 'Ł', 'ź', 'é', '’', '«', '<', 'Q', 'J', '7', '\u202F']) {
      expect(characters, wanted).toContain(wanted);
    }
    expect(new Set(characters).size).toBe([...characters].length);
  }
});

test('only the label font contains characters of user input', () => {
  const { display, label, text } = collectCharacters(TEXT);
  expect([display, label, text].map((characters) => characters.includes('~'))).toEqual([
    false,
    true,
    false,
  ]);
});

test.each(UI_LANGUAGES)('the fonts contain every character of the UI messages in “%s”', (lang) => {
  const messages = [commonMessagesIn(lang), speakerMessagesIn(lang), preflightMessagesIn(lang)];
  const { text } = collectCharacters('');
  const missing = [...new Set(JSON.stringify(messages))].filter((letter) => !text.includes(letter));
  expect(missing.join('').replace(/[{}[\]_\\]/g, '')).toBe('');
});

test('a subset is cached by its characters', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'bascule-'));
  try {
    const folder = await subsetFonts(inAllInstances('Le jardin'), cache, 'woff2');
    const text = join(folder, 'text.woff2');
    expect((await readFile(text)).subarray(0, 4).toString()).toBe('wOF2');
    const { mtimeMs, size } = await stat(text);

    expect(await subsetFonts(inAllInstances('Le jardin'), cache, 'woff2')).toBe(folder);
    expect((await stat(text)).mtimeMs).toBe(mtimeMs);

    const larger = await subsetFonts(inAllInstances('Le jardin de Brume'), cache, 'woff2');
    expect(larger).not.toBe(folder);
    expect((await stat(join(larger, 'text.woff2'))).size).toBeGreaterThan(size);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});

test('letters of other scripts come from the further files of the same typeface, in which no others are', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'bascule-'));
  try {
    const western = collectCharacters('Œuvre à 20 % → ó');
    const eastern = collectCharacters('Œuvre à 20 % → Łódź Ελλάδα Việt');
    const folder = await subsetFonts(western, cache, 'ttf');
    const further = await subsetFonts(eastern, cache, 'ttf');
    expect((await readdir(folder)).sort()).toEqual(['display.ttf', 'label.ttf', 'text.ttf']);
    expect((await readdir(further)).sort()).toEqual([
      'display-latin-ext.ttf',
      'display-vietnamese.ttf',
      'display.ttf',
      'label-latin-ext.ttf',
      'label-vietnamese.ttf',
      'label.ttf',
      'text-greek.ttf',
      'text-latin-ext.ttf',
      'text-vietnamese.ttf',
      'text.ttf',
    ]);
    // The file with the Western European letters is the same for both.
    for (const name of ['display.ttf', 'label.ttf', 'text.ttf']) {
      const [one, other] = [join(folder, name), join(further, name)];
      expect((await readFile(one)).equals(await readFile(other)), name).toBe(true);
    }
    const lettersOf = async (name: string) => {
      const { characterSet } = create(await readFile(join(further, name))) as Font;
      // The last entry of the table is not a character.
      const points = characterSet.filter((point) => point !== 0xffff);
      return points.map((point) => String.fromCodePoint(point)).join('');
    };
    expect(await lettersOf('text-latin-ext.ttf')).toBe('Łź');
    expect(await lettersOf('label-vietnamese.ttf')).toBe('ệ');

    const fonts = await openFonts(further, 'text');
    expect(runsOf('Łódź →', fonts).map(({ text }) => text)).toEqual(['Ł', 'ód', 'ź', ' →']);
    const measure = await createTextMeasurer(further);
    // Not the width of the box for a character that a font lacks.
    expect(measure('Ł', 400, 'text')).not.toBe(measure('漢', 400, 'text'));
    expect(measure('Łódź', 400, 'text')).toBeCloseTo(measure('Lódz', 400, 'text'), 1);

    const css = typefacesCss(
      chooseFonts(process.cwd()),
      await partsOf(eastern, chooseFonts(process.cwd()).instances),
    );
    expect(css).toContain(
      '@font-face{font-family:"Source Serif 4";src:url("@fonts/text-latin-ext.woff2") format("woff2");font-weight:400;font-display:swap;unicode-range:U+141,U+17A}',
    );
    expect(
      typefacesCss(
        chooseFonts(process.cwd()),
        await partsOf(western, chooseFonts(process.cwd()).instances),
      ),
    ).not.toContain('unicode-range');
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});

test('a font of an optional instance is written only where it has characters', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'bascule-'));
  try {
    const without = await subsetFonts(collectCharacters('', { code: '', math: '' }), cache, 'ttf');
    expect((await readdir(without)).sort()).toEqual(['display.ttf', 'label.ttf', 'text.ttf']);
    const folder = await subsetFonts(
      collectCharacters('', { code: 'x', math: '(𝑥)√' }),
      cache,
      'ttf',
    );
    expect((await readdir(folder)).sort()).toEqual([
      'code.ttf',
      'display.ttf',
      'label.ttf',
      'math.ttf',
      'text.ttf',
    ]);
    const math = create(await readFile(join(folder, 'math.ttf'))) as Font;
    expect(Object.keys(Object(math)['directory'].tables)).toContain('MATH');
    // Larger variants of brackets and of the radical sign, which no character maps to.
    expect(math.numGlyphs).toBeGreaterThan(3 * math.characterSet.length);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
