import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnCommand } from './support/run-export.ts';
import { makeSmallDeck, type SmallDeck, slide } from './support/small-deck.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let deck: SmallDeck;
let temp: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  deck = await makeSmallDeck({ first: 'A text.', second: 'Another text.' });
  temp = await mkdtemp(join(tmpdir(), 'bascule-failed-'));
  env = { TMPDIR: temp, TEMP: temp, TMP: temp };
});
afterAll(async () => {
  await deck.remove();
  await rm(temp, { recursive: true, force: true });
});

test('all problems of the deck are reported once, with file and line; nothing is exported, and no temporary file is left', async () => {
  await deck.write('en/first.md', slide('The fact {unknown}.'));
  await deck.write('en/second.md', slide('![figure](missing)'));
  const { code, stdout, stderr } = await spawnCommand('export', ['--pdf'], env, deck.folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.match(/^slides\/en\/(?:first|second)\.md:7/gm)).toEqual([
    'slides/en/first.md:7',
    'slides/en/second.md:7',
  ]);
  expect(stderr).not.toContain('    at ');
  expect(await readdir(deck.folder)).not.toContain('export');
  expect(await readdir(temp)).toEqual([]);
});
