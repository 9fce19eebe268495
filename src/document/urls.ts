/** Where a deck is hosted, if that is known, and its languages. */
export interface SiteLocation {
  readonly address?: string | undefined;
  readonly languages: readonly string[];
}

/** Folder of a language in the site: the root for the original, `en/` for others. */
export function localeFolder({ languages }: Pick<SiteLocation, 'languages'>, lang: string): string {
  return lang === languages[0] ? '' : `${lang}/`;
}

/** Folder of a slide's page for link previews. @param locale folder of its language */
export function slideFolder(locale: string, slide: string): string {
  return `${locale}s/${slide}/`;
}

/**
 * The URL of a file or folder of the site for readers outside, such as search engines: absolute where the address of the
 * deck is known, else relative to a page.
 * @param path from the root of the site
 * @param from folder of the page
 */
export function siteUrl({ address }: SiteLocation, path: string, from: string): string {
  return address === undefined ? relativeUrl(path, from) : absoluteUrl(address, path);
}

/** The URL of a path relative to a page. @param from folder of that page */
export function relativeUrl(path: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1) || './';
  return up + path;
}

/** The absolute URL of a path. @param address of the deck, with or without a slash at its end */
export function absoluteUrl(address: string, path: string): string {
  return new URL(path, `${address.replace(/\/(?:index\.html)?$/, '')}/`).href;
}
