import { expect, test } from 'vitest';
import { compileFixtures } from '../../../../src/vite/gallery/fixtures.ts';
import { slideCases, slideCaseUrl } from '../../../../src/vite/gallery/slide-cases.ts';
import { slidesPage } from '../../../../src/vite/gallery/slides-page.ts';
import { tinyDeck } from '../../support/tiny-deck.ts';

const NO_FIXTURES = {
  slides: [],
  figures: [],
  ledger: 'sources: {}\nunits: {}\nfacts: {}\n',
  media: [],
  fileOf: (path: string) => path,
  read: () => new Uint8Array(),
};

test('a problem of a fixture has the path of its file', async () => {
  const wrong = { name: 'wrong', markdown: '---\nlayout: text\nminutes: 0:10\n---\n## A\n\n{b}\n' };
  await expect(compileFixtures({ ...NO_FIXTURES, slides: [wrong] }, tinyDeck())).rejects.toThrow(
    /^src\/vite\/gallery\/fixtures\/wrong\.md:7:1 .*b/m,
  );
});

test('a fixture is shown at each step, printed, and in the Reader in each theme', () => {
  const cases = slideCases('list', 1).map(({ view, theme, step }) => `${view} ${theme} ${step}`);
  expect(cases).toEqual([
    'stage light 0',
    'stage light 1',
    'stage forced 1',
    'stage print 0',
    'reader light 0',
    'reader dark 0',
    'reader forced 0',
  ]);
});

test('the page counts the steps of a fixture and frames a page for each case', () => {
  const body =
    '<section class="slide" id="a"><p class="fragment"></p><p class="x fragment y"></p></section>' +
    '<section class="slide" id="b"><p class="fragment" data-fragment-index="0"></p>' +
    '<p class="fragments"></p><p class="fragment" data-fragment-index="0"></p></section>';
  const framesOn = (query: string) =>
    Array.from(
      slidesPage(
        ['a', 'b'].map((name) => ({ name, markdown: `## ${name}` })),
        body,
        new URLSearchParams(query),
      ).matchAll(/<iframe src="([^"]+)"/g),
      ([, src = '']) => src.replaceAll('&#x26;', '&'),
    );
  expect(framesOn('')).toEqual([...slideCases('a', 2), ...slideCases('b', 1)].map(slideCaseUrl));
  expect(framesOn('slide=b')).toEqual(slideCases('b', 1).map(slideCaseUrl));
});
