import { afterEach, expect, test, vi } from 'vitest';
import { embedCode, previewUrl, slideUrl } from '../../../src/share/share-urls.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A page of the deck with a canonical URL and, where there is one, the data block of its build. */
function onPage(canonical: string | undefined, build?: object): void {
  const block = build && { textContent: JSON.stringify(build) };
  vi.stubGlobal('location', new URL('https://mirror.example/deck/?view=stage#volume/2'));
  vi.stubGlobal('document', {
    querySelector: (selector: string) =>
      selector.includes('canonical') ? canonical && { href: canonical } : block,
  });
}

test('the embed code is one iframe, whatever is in the title of its slide', () => {
  onPage('https://deck.example/');
  expect(embedCode('figure', 'volume', 'La « volume », dite "note" & <reste>')).toBe(
    '<iframe src="https://deck.example/?view=figure#volume" title="La « volume », dite &quot;note&quot; &amp; &lt;reste>" style="width: 100%; aspect-ratio: 4 / 3; border: 0" allow="fullscreen; clipboard-write" loading="lazy"></iframe>',
  );
  expect(embedCode('stage', 'volume', '')).toContain('?view=stage#volume" ');
  expect(embedCode('stage', 'volume', '')).toContain('aspect-ratio: 16 / 9;');
});

test('links are those of the canonical address, or of this page without its query and slide', () => {
  onPage('https://deck.example/');
  expect(slideUrl('volume')).toBe('https://deck.example/#volume');
  onPage(undefined);
  expect(slideUrl('volume')).toBe('https://mirror.example/deck/#volume');
});

test('a message links the page of a slide, where the build has one', () => {
  onPage('https://deck.example/', { slidePages: true });
  expect(previewUrl('volume')).toBe('https://deck.example/s/volume/');
  expect(previewUrl(undefined)).toBe('https://deck.example/');
  onPage('https://deck.example/');
  expect(previewUrl('volume')).toBe('https://deck.example/#volume');
});
