import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDeckConfig } from '../../../../src/content/deck/deck-config.ts';
import { tinyDeck } from '../../support/tiny-deck.ts';

const valid = tinyDeck().texts.get('deck.yaml') ?? '';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = async (content: string | Uint8Array) => {
  await writeFile(join(folder, 'deck.yaml'), content);
  return loadDeckConfig(folder);
};

test('a valid deck.yaml is loaded with its slides and acts', async () => {
  const config = await load(`${valid}address: https://example.org/\npublishNotes: false\n`);
  expect(config).toMatchObject({
    name: 'tiny',
    address: 'https://example.org/',
    publishNotes: false,
    languages: ['fr'],
    acts: [{ fr: 'Le milieu' }],
    slides: [{ name: 'debut' }, { name: 'milieu', act: 1 }],
  });
});

test.each([
  ['with an unknown key', `${valid}titel: x\n`],
  ['with a language listed twice', valid.replace('[fr]', '[fr, fr]')],
  ['with broken YAML', `${valid}title: [\n`],
  ['that is empty', ''],
  ['that is not UTF-8', Buffer.from(valid, 'latin1')],
])('a deck.yaml %s is undefined', async (_, content) => {
  expect(await load(content)).toBeUndefined();
});

test('a missing deck.yaml is undefined', async () => {
  expect(await loadDeckConfig(join(folder, 'nowhere'))).toBeUndefined();
});
