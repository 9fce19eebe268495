/**
 * Search engines want whole addresses. Where the deck's was not known to its build, the browser knows it.
 */
export function makeUrlsAbsolute(): void {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel="canonical"], link[rel="alternate"][hreflang]',
  );
  for (const link of links) link.setAttribute('href', link.href);
}
