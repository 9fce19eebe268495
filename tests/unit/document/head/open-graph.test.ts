import { expect, test } from 'vitest';
import { ogImage } from '../../../../src/document/head/og-image.ts';
import { html } from '../../../../src/document/html.ts';
import { documentsOf, tinyDeck } from '../../support/tiny-deck.ts';

const PICTURES = ['debut', 'milieu'].map((slide) =>
  ogImage('fr', slide, new TextEncoder().encode(slide)),
);
const AT = 'https://example.org/talks/tiny';

/** Content of a meta element, by its property or name. */
function tagsOf(head: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(
      head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g),
      ([, name = '', content = '']) => [name, content],
    ),
  );
}

function compiled(address?: string) {
  const [document] = documentsOf(tinyDeck(), { ogImages: PICTURES, address });
  if (!document) throw new Error('The tiny deck has a document.');
  const page = document.pages.find(({ folder }) => folder === 's/milieu/');
  return { ...document, slide: html(page?.head ?? []), onward: page?.target };
}

test('the page of the deck has its title, its description and the image of its first slide', () => {
  expect(tagsOf(compiled(AT).head)).toMatchObject({
    description: 'Deux diapositives.',
    'og:type': 'website',
    'og:title': 'Petit exposé',
    'og:description': 'Deux diapositives.',
    'og:url': 'https://example.org/talks/tiny/',
    'og:locale': 'fr_FR',
    'og:image': expect.stringMatching(
      /^https:\/\/example\.org\/talks\/tiny\/previews\/fr\/debut-[0-9a-f]{8}\.png$/,
    ),
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'En 2030, 75\u00A0%.',
    'twitter:card': 'summary_large_image',
  });
});

test('the page of a slide has the title and image of that slide, and the deck as its canonical URL', () => {
  const { slide } = compiled(AT);
  expect(tagsOf(slide)).toMatchObject({
    description: 'Une phrase. un point. La part, en\u00A0%. Un disque.',
    'og:site_name': 'Petit exposé',
    'og:title': 'Le milieu',
    'og:url': 'https://example.org/talks/tiny/s/milieu/',
    'og:image': expect.stringContaining('/previews/fr/milieu-'),
    'og:image:alt': 'Le milieu',
  });
  expect(slide).toContain('<title>Le milieu – Petit exposé</title>');
  expect(slide).toContain('<link rel="canonical" href="https://example.org/talks/tiny/">');
  expect(slide).not.toContain('On continue');
});

test('without an address, the URLs of images are relative to the page', () => {
  const { head, slide, onward, address } = compiled();
  expect(address).toBeUndefined();
  expect(head).toContain('<link rel="canonical" href="./"');
  expect(tagsOf(head)['og:image']).toMatch(/^\.\/previews\/fr\/debut-/);
  expect(tagsOf(slide)['og:image']).toMatch(/^\.\.\/\.\.\/previews\/fr\/milieu-/);
  expect(slide).toContain('<link rel="canonical" href="../../">');
  expect(tagsOf(head)['og:url']).toBeUndefined();
  expect(onward).toBe('../../#milieu');
});

test('without images the tags have text only', () => {
  const [document] = documentsOf(tinyDeck(), { address: AT });
  expect(tagsOf(document?.head ?? '')['twitter:card']).toBe('summary');
  expect(document?.head).not.toContain('og:image');
});

test('a single file has no canonical URL and no Open Graph tags', () => {
  const [document] = documentsOf(tinyDeck(), { ogImages: PICTURES, singleFile: true });
  expect(document?.head).not.toMatch(/canonical|og:|twitter:/);
});

test('an image that has changed has another URL', () => {
  const [one, same, other] = ['a', 'a', 'b'].map(
    (text) => ogImage('fr', 'debut', new TextEncoder().encode(text)).path,
  );
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});
