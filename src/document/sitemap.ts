import type { CompiledDocument } from './document.ts';

/** A document as search engines look for it. */
type Found = Pick<CompiledDocument, 'lang' | 'address' | 'date'>;

/** Name of the map's file, at the root of the site. */
export const SITE_MAP = 'sitemap.xml';

/**
 * The map of the site (sitemaps.org), with every language of a document beside it; undefined where it is
 * not known where the site is hosted, for a map has whole addresses. The slides' own pages are not
 * on it: what they lead to is.
 * @param documents the original first
 */
export function siteMap(documents: readonly Found[]): string | undefined {
  const found = documents.flatMap(({ address, ...rest }) =>
    address === undefined ? [] : { ...rest, address: escaped(address) },
  );
  const [original] = found;
  if (!original) return undefined;
  const alternate = (lang: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`;
  const locales =
    found.length === 1
      ? []
      : [
          ...found.map(({ lang, address }) => alternate(lang, address)),
          alternate('x-default', original.address),
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...found.flatMap(({ address, date }) => [
      '<url>',
      `<loc>${address}</loc>`,
      ...(date === undefined ? [] : [`<lastmod>${date}</lastmod>`]),
      ...locales,
      '</url>',
    ]),
    '</urlset>',
    '',
  ].join('\n');
}

/** Tells search engines of the map, where the site is a whole host; they read no such file of a folder. */
export function robots([original]: readonly Found[]): string | undefined {
  if (original?.address === undefined) return undefined;
  const { origin, pathname } = new URL(original.address);
  return pathname === '/' ? `User-agent: *\nAllow: /\nSitemap: ${origin}/${SITE_MAP}\n` : undefined;
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
