import { expect, test } from 'vitest';
import { absoluteUrl, relativeUrl, siteUrl } from '../../../src/document/urls.ts';

test.each([
  'https://deck.example/talks/garden',
  'https://deck.example/talks/garden/',
  'https://deck.example/talks/garden/index.html',
])('%s is the address of the same folder', (address) => {
  expect(absoluteUrl(address, 'en/')).toBe('https://deck.example/talks/garden/en/');
  expect(siteUrl({ address, languages: ['fr'] }, '', 's/volume/')).toBe(
    'https://deck.example/talks/garden/',
  );
});

test('without an address, URLs are relative to the folder of the page', () => {
  expect(relativeUrl('previews/fr/a.png', '')).toBe('./previews/fr/a.png');
  expect(relativeUrl('', 'en/s/volume/')).toBe('../../../');
  expect(siteUrl({ languages: ['fr'] }, 'en/', 's/volume/')).toBe('../../en/');
});
