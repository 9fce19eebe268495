import { expect, test } from 'vitest';
import { robots, siteMap } from '../../../src/document/sitemap.ts';

const DECK = [
  { lang: 'fr', address: 'https://example.org/talks/tiny/', date: '2025-02-21' },
  { lang: 'en', address: 'https://example.org/talks/tiny/en/', date: '2025-02-21' },
];

test('the sitemap has the page of every language with its alternates', () => {
  expect(siteMap(DECK)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
    <url>
    <loc>https://example.org/talks/tiny/</loc>
    <lastmod>2025-02-21</lastmod>
    <xhtml:link rel="alternate" hreflang="fr" href="https://example.org/talks/tiny/"/>
    <xhtml:link rel="alternate" hreflang="en" href="https://example.org/talks/tiny/en/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/talks/tiny/"/>
    </url>
    <url>
    <loc>https://example.org/talks/tiny/en/</loc>
    <lastmod>2025-02-21</lastmod>
    <xhtml:link rel="alternate" hreflang="fr" href="https://example.org/talks/tiny/"/>
    <xhtml:link rel="alternate" hreflang="en" href="https://example.org/talks/tiny/en/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/talks/tiny/"/>
    </url>
    </urlset>
    "
  `);
});

test('a deck of one language has no alternates, and ampersands are escaped', () => {
  const map = siteMap([{ lang: 'fr', address: 'https://example.org/a&b/' }]);
  expect(map).toContain('<loc>https://example.org/a&amp;b/</loc>');
  expect(map).not.toContain('<xhtml:link');
  expect(map).not.toContain('lastmod');
});

test('without an address there is no sitemap', () => {
  expect(siteMap([{ lang: 'fr' }])).toBeUndefined();
  expect(robots([{ lang: 'fr' }])).toBeUndefined();
});

test('robots.txt names the sitemap at the root of a host only', () => {
  expect(robots([{ lang: 'fr', address: 'https://example.org/' }])).toContain(
    'Sitemap: https://example.org/sitemap.xml',
  );
  expect(robots(DECK)).toBeUndefined();
});
