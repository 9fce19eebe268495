import type { PrecacheEntry } from './precache-entry.ts';

/**
 * The slide to which the URL of a slide page (`s/NAME/`) redirects, because slide pages are not
 * precached; undefined for other URLs.
 */
export function slideAt(
  { pathname }: URL,
  scope: URL,
  precached: readonly PrecacheEntry[],
): string | undefined {
  if (!pathname.startsWith(scope.pathname)) return undefined;
  const [, folder = '', name] =
    /^(.*\/)?s\/([^/]+)\/(?:index\.html)?$/.exec(pathname.slice(scope.pathname.length)) ?? [];
  if (name === undefined || !precached.some(({ url }) => url === `./${folder}`)) return undefined;
  return `${new URL(folder, scope).href}#${name}`;
}

/** The precached document of a URL, whatever its query; undefined for other URLs. */
export function documentAt(
  { pathname }: URL,
  scope: URL,
  precached: readonly PrecacheEntry[],
): string | undefined {
  if (!pathname.startsWith(scope.pathname)) return undefined;
  const folder = `./${pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, '$1')}`;
  return precached.find(({ url }) => url === folder && url.endsWith('/'))?.url;
}
