/** What is known of where a deck is: where it is hosted, if that is known, and its languages. */
export interface SiteLocation {
  readonly address?: string | undefined;
  readonly languages: readonly string[];
}

/** The folder of an edition in the site: the original stands at its root, every other in one of its name. */
export function localeFolder({ languages }: Pick<SiteLocation, 'languages'>, lang: string): string {
  return lang === languages[0] ? '' : `${lang}/`;
}

/** The folder of the page that a slide has of its own. @param edition folder of its edition */
export function slideFolder(context: string, slide: string): string {
  return `${context}s/${slide}/`;
}

/**
 * The address of a file or folder of the site, as a page of it gives it: whole where it is known where the deck is hosted,
 * for what reads it from outside; else relative, which works wherever the site is copied to.
 * @param path from the root of the site
 * @param from folder of the page
 */
export function siteUrl({ address }: SiteLocation, path: string, from: string): string {
  return address === undefined ? relativeUrl(path, from) : absoluteUrl(address, path);
}

/** @param from folder of the page that gives the address */
export function relativeUrl(path: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1) || './';
  return up + path;
}

/** @param address of the deck, whether or not it is typed with a slash at its end */
export function absoluteUrl(address: string, path: string): string {
  return new URL(path, `${address.replace(/\/(?:index\.html)?$/, '')}/`).href;
}
