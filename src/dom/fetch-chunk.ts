/** What is known of a chunk that could not be fetched. */
interface Failure {
  readonly count: number;
  /** End of the URL of the style sheet that failed, if one did. */
  readonly sheet: string | undefined;
}

/** Failures by the file of the chunk. */
const failures = new Map<string, Failure>();
/** Chunks that are being or have been fetched, by their file. */
const requested = new Map<string, Promise<unknown>>();

/** Matches the file that a built loader imports; a single-file build has none. */
const IMPORTED_FILE = /\bimport\(\s*["'`]([./][^"'`]+)["'`]/;

/**
 * Fetches a chunk, and retries where an earlier call has failed. Firefox and WebKit cache a failed
 * `import()` until the page is reloaded (“fetch a single module script” in the HTML standard keeps null in
 * the module map), so the retry has another query. Vite’s preloading requests a style sheet only once and
 * ignores its failure at a second call, so the retry requests it first.
 * @param load `() => import('…')`; the URL of its file is read from its source text
 * @throws what `import()` or the preloading throws
 */
export function fetchChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  const file = IMPORTED_FILE.exec(String(load))?.[1] ?? '';
  const known = requested.get(file) as Promise<Module> | undefined;
  if (known) return known;
  const chunk = fetchOrRetry(file, load);
  if (file === '') return chunk;
  requested.set(file, chunk);
  chunk.catch((error: unknown) => {
    requested.delete(file);
    const sheet = /\S+\.css/.exec(String(error))?.[0];
    failures.set(file, { count: (failures.get(file)?.count ?? 0) + 1, sheet });
  });
  return chunk;
}

async function fetchOrRetry<Module>(file: string, load: () => Promise<Module>): Promise<Module> {
  const failure = failures.get(file);
  if (!failure) return load();
  const { count, sheet } = failure;
  if (!sheet) return import(/* @vite-ignore */ `${new URL(file, import.meta.url)}?retry=${count}`);
  await fetchStyleSheet(sheet);
  return load();
}

/** Replaces the link of a style sheet that has failed; Chromium gives such a link an empty sheet. */
function fetchStyleSheet(urlEnd: string): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const failed = [...links].find(({ href }) => href.endsWith(urlEnd));
  if (!failed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const retry = failed.cloneNode() as HTMLLinkElement;
    retry.onload = () => resolve();
    retry.onerror = () => reject(new Error(`Unable to fetch ${urlEnd}`));
    failed.replaceWith(retry);
  });
}
