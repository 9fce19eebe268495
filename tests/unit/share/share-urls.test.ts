import { afterEach, expect, test, vi } from 'vitest';
import { embedCode, previewUrl, slideUrl } from '../../../src/share/share-urls.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A page of the deck with a canonical URL and, where there is one, the data block of its build. */
function onPage(canonical: string | undefined, build?: object): void {
  const block = build && { textContent: JSON.stringify(build) };
  vi.stubGlobal('location', new URL('https://mirror.example/deck/?view=stage#facture/2'));
  vi.stubGlobal('document', {
    querySelector: (selector: string) =>
      selector.includes('canonical') ? canonical && { href: canonical } : block,
  });
}

test('the embed code is one iframe, whatever is in the title of its slide', () => {
  onPage('https://deck.example/');
  expect(embedCode('figure', 'facture', 'La « facture », dite "note" & <reste>')).toBe(
    '<iframe src="https://deck.example/?view=figure#facture" title="La « facture », dite &quot;note&quot; &amp; &lt;reste>" style="width: 100%; aspect-ratio: 4 / 3; border: 0" allow="fullscreen; clipboard-write" loading="lazy"></iframe>',
  );
});

test('links are those of the canonical address, or of this page without its query and slide', () => {
  onPage('https://deck.example/');
  expect(slideUrl('facture')).toBe('https://deck.example/#facture');
  onPage(undefined);
  expect(slideUrl('facture')).toBe('https://mirror.example/deck/#facture');
});

test('a message links the page of a slide, where the build has one', () => {
  onPage('https://deck.example/', { slidePages: true });
  expect(previewUrl('facture')).toBe('https://deck.example/s/facture/');
  expect(previewUrl(undefined)).toBe('https://deck.example/');
  onPage('https://deck.example/');
  expect(previewUrl('facture')).toBe('https://deck.example/#facture');
});
