/**
 * Fetches scripts past the HTTP cache, which keeps an error that a host has sent as `immutable`, and gives it to the
 * page again after each reload.
 * @returns whether each of them could be fetched as a script
 */
export async function refetchScripts(urls: Iterable<string>): Promise<boolean> {
  const responses = await Promise.allSettled(
    Array.from(urls, (url) => fetch(url, { cache: 'reload' })),
  );
  return responses.every(
    (it) =>
      it.status === 'fulfilled' &&
      it.value.ok &&
      /javascript/.test(it.value.headers.get('content-type') ?? ''),
  );
}

/** URLs of the first script and of all that have been preloaded. */
export function preloadedScripts(): string[] {
  return Array.from(
    document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
      'script[src], link[rel=modulepreload]',
    ),
    (it) => ('src' in it ? it.src : it.href),
  );
}
