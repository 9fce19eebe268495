import type { CompiledDocument } from './document.ts';

/** A page of the sitemap. */
type Page = Pick<CompiledDocument, 'lang' | 'address' | 'date'>;

/** File name of the sitemap, at the root of the site. */
export const SITE_MAP = 'sitemap.xml';

/**
 * The sitemap (sitemaps.org) with the page of each language and its `hreflang` alternates. Undefined where the address
 * of the deck is unknown, for a sitemap has absolute URLs. Pages of slides are not in it: they redirect to the deck.
 * @param documents the original first
 */
export function siteMap(documents: readonly Page[]): string | undefined {
  const pages = documents.flatMap(({ address, ...rest }) =>
    address === undefined ? [] : { ...rest, address: escapeXml(address) },
  );
  const [original] = pages;
  if (!original) return undefined;
  const alternate = (lang: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`;
  const alternates =
    pages.length === 1
      ? []
      : [
          ...pages.map(({ lang, address }) => alternate(lang, address)),
          alternate('x-default', original.address),
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(({ address, date }) => [
      '<url>',
      `<loc>${address}</loc>`,
      ...(date === undefined ? [] : [`<lastmod>${date}</lastmod>`]),
      ...alternates,
      '</url>',
    ]),
    '</urlset>',
    '',
  ].join('\n');
}

/** The `robots.txt` that names the sitemap. Undefined where the deck is not at the root of its host: only there it is read. */
export function robots([original]: readonly Page[]): string | undefined {
  if (original?.address === undefined) return undefined;
  const { origin, pathname } = new URL(original.address);
  return pathname === '/' ? `User-agent: *\nAllow: /\nSitemap: ${origin}/${SITE_MAP}\n` : undefined;
}

function escapeXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
