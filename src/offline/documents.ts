import type { Kept } from './kept.ts';

/** The document that an address means, whatever its query: one of those kept, by its folder. */
export function documentAt(
  { pathname }: URL,
  scope: URL,
  kept: readonly Kept[],
): string | undefined {
  if (!pathname.startsWith(scope.pathname)) return undefined;
  const folder = `./${pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, '$1')}`;
  return kept.find(({ url }) => url === folder && url.endsWith('/'))?.url;
}
