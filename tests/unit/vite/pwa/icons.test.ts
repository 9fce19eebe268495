import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../../src/content/project-folders.ts';
import { ALL_LETTERS } from '../../../../src/fonts/characters.ts';
import { subsetFonts } from '../../../../src/fonts/subset.ts';
import { initialsOf } from '../../../../src/vite/pwa/icons/icon-svg.ts';
import { ICON_FILES, missingIcons } from '../../../../src/vite/pwa/icons/missing-icons.ts';

const tokens = [readFileSync('src/styles/tokens.css', 'utf8')];
const deck = (title: string, ground = '#0f3d3e') => ({
  title: { en: title },
  languages: ['en'] as [string],
  palette: { ground, 'on-ground': '#ffffff' },
});
const nothing = {
  pictures: [],
  tokens,
  readAsset: () => {
    throw new Error('not there');
  },
};
const fonts = () => subsetFonts(ALL_LETTERS, cacheFolder(process.cwd()), 'ttf');

/** The share of pixels of a colour in a PNG, and the colour of its corner. */
async function pixelsOf(png: Uint8Array | undefined, colour: readonly number[]) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (colour.every((value, channel) => data[at + channel] === value)) count++;
  }
  return {
    side: [info.width, info.height],
    share: count / (data.length / 4),
    corner: [...data.subarray(0, 4)],
  };
}

test('a deck without icons gets all of them, with its letters in its colours', async () => {
  const icons = await missingIcons(deck('La bascule'), nothing, await fonts());
  expect([...icons.keys()].sort()).toEqual([...ICON_FILES].sort());
  const svg = Buffer.from(icons.get('icons/icon.svg') ?? []).toString();
  expect(svg).toContain('<title>La bascule</title>');
  expect(svg.match(/<path/g)).toHaveLength(2);
  const plain = await pixelsOf(icons.get('icons/icon-512.png'), [255, 255, 255, 255]);
  expect(plain).toMatchObject({ side: [512, 512], corner: [0, 0, 0, 0] });
  expect(plain.share).toBeGreaterThan(0.15);
  // Systems cut these out: no transparent corner, and the letters are away from the edge.
  const touch = await pixelsOf(icons.get('icons/apple-touch-icon.png'), [255, 255, 255, 255]);
  expect(touch).toMatchObject({ side: [180, 180], corner: [15, 61, 62, 255] });
  const maskable = await pixelsOf(icons.get('icons/icon-maskable-512.png'), [255, 255, 255, 255]);
  expect(maskable.corner).toEqual([15, 61, 62, 255]);
  expect(maskable.share).toBeLessThan(plain.share);
});

test('an icon of the deck’s own is what its PNGs are drawn from, and files that exist stay', async () => {
  const red =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#f00"/></svg>';
  const own = {
    ...nothing,
    pictures: ['icons/icon.svg', 'icons/icon-192.png'],
    readAsset: () => Buffer.from(red),
  };
  const icons = await missingIcons(deck('Any'), own, await fonts());
  expect([...icons.keys()]).not.toContain('icons/icon.svg');
  expect([...icons.keys()]).not.toContain('icons/icon-192.png');
  expect((await pixelsOf(icons.get('icons/icon-512.png'), [255, 0, 0, 255])).share).toBe(1);
});

test('a title in a script that the typeface lacks has an icon without letters', async () => {
  const icons = await missingIcons(deck('漢字'), nothing, await fonts());
  const svg = Buffer.from(icons.get('icons/icon.svg') ?? []).toString();
  expect(svg).not.toContain('<path');
  expect(svg.match(/<rect/g)).toHaveLength(3);
});

test.each([
  ['La bascule', 'LB'],
  ['Mon exposé été', 'ME'],
  ['« Été »', 'É'],
  ['Plant', 'P'],
  ['', ''],
])('the letters of “%s” are “%s”', (title, letters) => {
  expect(initialsOf(title, 'fr')).toBe(letters);
});
