import type { PrecacheEntry } from './precache-entry.ts';

/** Where the page that a slide has of its own leads, for the pages themselves are not kept; undefined for another address. */
export function slideAt(
  { pathname }: URL,
  scope: URL,
  kept: readonly PrecacheEntry[],
): string | undefined {
  if (!pathname.startsWith(scope.pathname)) return undefined;
  const [, folder = '', name] =
    /^(.*\/)?s\/([^/]+)\/(?:index\.html)?$/.exec(pathname.slice(scope.pathname.length)) ?? [];
  if (name === undefined || !kept.some(({ url }) => url === `./${folder}`)) return undefined;
  return `${new URL(folder, scope).href}#${name}`;
}

/** The document that an address means, whatever its query: one of those kept, by its folder. */
export function documentAt(
  { pathname }: URL,
  scope: URL,
  kept: readonly PrecacheEntry[],
): string | undefined {
  if (!pathname.startsWith(scope.pathname)) return undefined;
  const folder = `./${pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, '$1')}`;
  return kept.find(({ url }) => url === folder && url.endsWith('/'))?.url;
}
