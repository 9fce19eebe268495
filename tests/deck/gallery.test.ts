import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseId, listCases } from '../../src/vite/gallery/cases.ts';
import { inspectTiles, openGallery, serveGallery } from '../browser/support/gallery.ts';
import { apart, textChecker, unpainted } from '../browser/support/gallery-faults.ts';
import { allowLongTests } from '../browser/support/timeouts.ts';
import { DECK_FIGURES } from './support/figures.ts';

allowLongTests();

const LOCALES = DECK_FIGURES.languages.map((lang) => ({
  lang,
  figures: DECK_FIGURES.figuresIn(lang),
}));
const CASES = listCases(LOCALES).filter(({ theme }) => theme === 'light');

let server: Awaited<ReturnType<typeof serveGallery>>;
beforeAll(async () => {
  server = await serveGallery();
});
afterAll(() => server.close());

test.runIf(CASES.length > 0)(
  'every figure of the deck fits every size, and its chart looks like its picture',
  async () => {
    const page = await openGallery(server.site, { at: '?theme=light' });
    // The gallery has figures of its own as well.
    const own = Array.from(LOCALES[0]?.figures.keys() ?? [], (name) => `[id^="${name}."]`);
    const states = page.locator(`.gallery-state:has(${own.join()})`);
    const tiles = await inspectTiles(page, states);
    expect(tiles.map(({ name }) => name)).toEqual(CASES.map(caseId));
    const wrongTexts = textChecker(LOCALES);
    expect(tiles.flatMap(unpainted)).toEqual([]);
    expect(
      tiles.flatMap((tile, index) => {
        const of = CASES[index];
        return of ? wrongTexts(tile, of) : [];
      }),
    ).toEqual([]);
    expect(tiles.flatMap(apart)).toEqual([]);
  },
);
