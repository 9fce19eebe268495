/** Makes canonical and hreflang URLs absolute, as search engines require, where the build did not know its host. */
export function makeUrlsAbsolute(): void {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel="canonical"], link[rel="alternate"][hreflang]',
  );
  for (const link of links) link.setAttribute('href', link.href);
}
