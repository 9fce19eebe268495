import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFixtures } from '../../../src/vite/gallery/fixtures.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { openStage } from '../support/open.ts';
import { compareRoom, wrongEstimates } from '../support/text-room.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

let deck: FixtureDeck;
beforeAll(async () => {
  const { slides } = await readFixtures(process.cwd());
  deck = await buildFixtureDeck(slides.map(({ name }) => name));
});
afterAll(() => deck.close());

test('the room of a body and the height of each block are those that are estimated while compiling', async () => {
  const compared = await compareRoom(await openStage({ site: deck.address }));
  for (const kind of ['p', 'ul', 'ol', 'table', 'pre', 'h3', 'div']) {
    expect(compared.filter(({ of }) => of.endsWith(` ${kind}`)).length, kind).toBeGreaterThan(1);
  }
  expect(wrongEstimates(compared)).toEqual([]);
});

test('so they are around the figures of a deck', async () => {
  const compared = await compareRoom(await openStage());
  expect(compared.length).toBeGreaterThan(5);
  expect(wrongEstimates(compared)).toEqual([]);
});
