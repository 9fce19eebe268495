import { expect, test } from 'vitest';
import { chooseFonts, DEFAULT_TYPEFACES } from '../../../src/fonts/choose-fonts.ts';
import { ALL_INSTANCES } from '../../../src/fonts/instances.ts';
import { typefacesCss } from '../../../src/fonts/typefaces-css.ts';

const root = process.cwd();

test('a deck that names no typefaces has the default ones, at the same axes', () => {
  const { instances, families } = chooseFonts(root);
  for (const name of ['display', 'label', 'text'] as const) {
    expect(instances[name].file).toContain(ALL_INSTANCES[name].file);
    expect(instances[name].axes).toEqual(ALL_INSTANCES[name].axes);
  }
  expect(families).toEqual({
    label: { name: 'Bricolage Grotesque', isSerif: false },
    text: { name: 'Source Serif 4', isSerif: true },
    italic: { name: 'Italics', isSerif: true },
  });
  expect(chooseFonts(root, DEFAULT_TYPEFACES)).toEqual(chooseFonts(root));
});

test('a static typeface has the files with the nearest weights', () => {
  const { instances, families } = chooseFonts(root, { label: '@fontsource/noto-serif' });
  expect(instances.display.file).toMatch(/noto-serif-latin-800-normal\.woff2$/);
  expect(instances.label.file).toMatch(/noto-serif-latin-600-normal\.woff2$/);
  expect(instances.display.axes).toEqual({});
  expect(families.label).toEqual({ name: 'Noto Serif', isSerif: true });
  expect(families.text.name).toBe('Source Serif 4');
});

test('a variable typeface is pinned within the ranges of its axes', () => {
  const { instances } = chooseFonts(root, { label: '@fontsource-variable/source-code-pro' });
  expect(instances.label.file).toMatch(/source-code-pro-latin-wght-normal\.woff2$/);
  expect(instances.label.axes).toEqual({ wght: 560 });
});

test('italics are those of the typeface of sentences, or of the default one where it has none', () => {
  const own = chooseFonts(root, { text: '@fontsource/noto-sans' });
  expect(own.instances.italic.file).toMatch(/noto-sans-latin-400-italic\.woff2$/);
  expect(own.families.italic).toEqual({ name: 'Italics', isSerif: false });
  const none = chooseFonts(root, { text: '@fontsource-variable/bricolage-grotesque' });
  expect(none.instances.italic).toEqual(ALL_INSTANCES.italic);
  expect(none.families.italic).toEqual({ name: 'Italics', isSerif: true });
});

test('a typeface that is not installed is replaced by the default one, for checking the deck reports it', () => {
  expect(chooseFonts(root, { text: '@fontsource/none-such' })).toEqual(chooseFonts(root));
});

test('the style sheet names the typefaces and what replaces them while they load', () => {
  const css = typefacesCss(chooseFonts(root, { label: '@fontsource/noto-serif' }));
  expect(css).toContain('font-family:"Noto Serif";src:url("@fonts/display.woff2")');
  expect(css).toContain('--font-label:"Noto Serif",var(--fallbacks-noto-serif),serif');
  expect(css).toContain('--font-text:"Source Serif 4",var(--fallbacks-source-serif-4),serif');
});
