import { expect, test } from 'vitest';
import { documentAt, slideAt } from '../../../src/offline/document-routes.ts';
import { requestedBuild } from '../../../src/offline/requested-build.ts';

const SCOPE = new URL('https://deck.test/talks/');
const KEPT = ['./', './en/', './assets/a.js'].map((url) => ({
  url,
  revision: null,
  integrity: '',
}));
const at = (path: string) => documentAt(new URL(path, SCOPE), SCOPE, KEPT);

test('a URL is routed to the document of its folder, whatever its query', () => {
  expect(at('./')).toBe('./');
  expect(at('?view=speaker&session=x')).toBe('./');
  expect(at('index.html?x#y')).toBe('./');
  expect(at('en/')).toBe('./en/');
  expect(at('en/index.html')).toBe('./en/');
});

test.each(['assets/a.js', 'en/x', 's/name/', '../', '../en/', 'myindex.html', 'jardin.pdf'])(
  '%s is not a document of the deck',
  (path) => {
    expect(at(path)).toBeUndefined();
  },
);

test('a slide page is routed to its slide', () => {
  const leads = (path: string) => slideAt(new URL(path, SCOPE), SCOPE, KEPT);
  expect(leads('s/volume/')).toBe('https://deck.test/talks/#volume');
  expect(leads('en/s/volume/index.html?x')).toBe('https://deck.test/talks/en/#volume');
  for (const path of ['./', 'en/', 's/', 's/volume', 'de/s/volume/', '../s/volume/']) {
    expect(leads(path), path).toBeUndefined();
  }
});

test('only a valid build id is a requested build', () => {
  const asked = (query: string) => requestedBuild(new URL(query, SCOPE));
  expect(asked('?build=0123456789abcdef')).toBe('0123456789abcdef');
  for (const query of ['', '?build=', '?build=../x', '?build=0123456789abcdef0', '?build=%00']) {
    expect(asked(query)).toBeUndefined();
  }
});
