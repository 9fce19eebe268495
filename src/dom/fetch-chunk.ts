import { refetchScripts } from './refetch-scripts.ts';

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

/** Scripts that Vite preloads for a chunk which imports them, and that could not be fetched. */
const failedImports = new Set<string>();
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload')
      failedImports.add(target.href);
  },
  true,
);

/** Matches the file that a built loader imports; a single-file build has none. */
const IMPORTED_FILE = /\bimport\(\s*["'`]([./][^"'`]+)["'`]/;

/**
 * Fetches a chunk, and retries where an earlier call has failed. Firefox and WebKit cache a failed
 * `import()` until the page is reloaded (“fetch a single module script” in the HTML standard keeps null in
 * the module map), and HTTP caches keep an error that a host has sent as `immutable`, so each retry has a query of its
 * own. A script that the chunk imports keeps its URL: it is fetched past the HTTP cache first, which helps in Chromium.
 * Vite’s preloading requests a style sheet only once and ignores its failure at a second call, so the retry requests it
 * first.
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
  if (!failure) return loadWithStyleSheets(load);
  const { count, sheet } = failure;
  // Another one after each failure, and each time that the page is opened.
  const query = `?retry=${Date.now()}-${count}`;
  if (await refetchScripts(failedImports)) failedImports.clear();
  if (!sheet) return import(/* @vite-ignore */ `${new URL(file, import.meta.url)}${query}`);
  await fetchStyleSheet(sheet, query);
  return load();
}

/**
 * Chromium takes a response of another type than CSS, such as an error page with the status 200, for an
 * empty style sheet that has loaded; Firefox and WebKit report an error.
 */
async function loadWithStyleSheets<Module>(load: () => Promise<Module>): Promise<Module> {
  const known = styleSheetLinks();
  const loading = load();
  const added = styleSheetLinks().filter((link) => !known.includes(link));
  const module = await loading;
  const empty = added.find((link) => !hasRules(link));
  if (empty) throw unableToFetch(empty.href);
  return module;
}

/** Replaces the link of a style sheet that has failed; Chromium gives such a link an empty sheet. */
function fetchStyleSheet(urlEnd: string, query: string): Promise<void> {
  const failed = styleSheetLinks().find(({ href }) => href.replace(/\?.*/, '').endsWith(urlEnd));
  if (!failed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const retry = failed.cloneNode() as HTMLLinkElement;
    retry.href = `${failed.href.replace(/\?.*/, '')}${query}`;
    retry.onerror = () => reject(unableToFetch(urlEnd));
    retry.onload = () => (hasRules(retry) ? resolve() : reject(unableToFetch(urlEnd)));
    failed.replaceWith(retry);
  });
}

function unableToFetch(url: string): Error {
  return new Error(`Unable to fetch ${url}`);
}

function styleSheetLinks(): HTMLLinkElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
}

function hasRules({ sheet }: HTMLLinkElement): boolean {
  return sheet !== null && sheet.cssRules.length > 0;
}
