/** A chunk that could not be fetched. */
interface Failure {
  readonly times: number;
  /** Where it was a style sheet: the end of its address. */
  readonly sheet: string | undefined;
}

/** By the file of the chunk, likewise those below. */
const failures = new Map<string, Failure>();
/** Chunks that are being fetched, or have been. */
const requested = new Map<string, Promise<unknown>>();

/** The file that a built loader imports; none in a single-file build, where all is there. */
const IMPORTED = /\bimport\(\s*["'`]([./][^"'`]+)["'`]/;

/**
 * Fetches a chunk, and asks for it anew when it failed before. Firefox and WebKit remember a failed
 * `import()` for as long as the page lives (“fetch a single module script” in the HTML standard keeps
 * null in the module map), so it is asked for by another address then. Vite’s preloading asks only once
 * for a style sheet, and lets a second call go on without it.
 * @param load `() => import('…')`, whose file is read from its text
 * @throws what `import()` or the preloading throws
 */
export function fetchChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  const file = IMPORTED.exec(String(load))?.[1] ?? '';
  const known = requested.get(file) as Promise<Module> | undefined;
  if (known) return known;
  const chunk = fetchAgain(file, load);
  if (file === '') return chunk;
  requested.set(file, chunk);
  chunk.catch((error: unknown) => {
    requested.delete(file);
    const sheet = /\S+\.css/.exec(String(error))?.[0];
    failures.set(file, { times: (failures.get(file)?.times ?? 0) + 1, sheet });
  });
  return chunk;
}

async function fetchAgain<Module>(file: string, load: () => Promise<Module>): Promise<Module> {
  const failure = failures.get(file);
  if (!failure) return load();
  const { times, sheet } = failure;
  if (!sheet) return import(/* @vite-ignore */ `${new URL(file, import.meta.url)}?again=${times}`);
  await fetchStyleSheet(sheet);
  return load();
}

/** Fetches a style sheet whose link in the document has failed; Chromium gives it an empty sheet all the same. */
function fetchStyleSheet(end: string): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const failed = [...links].find(({ href }) => href.endsWith(end));
  if (!failed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const again = failed.cloneNode() as HTMLLinkElement;
    again.onload = () => resolve();
    again.onerror = () => reject(new Error(`Unable to fetch ${end}`));
    failed.replaceWith(again);
  });
}
