/** Chunks that could not be fetched, by their file, with the number of times. */
const failures = new Map<string, number>();
/** What has come of them later. */
const mended = new Map<string, Promise<unknown>>();

/** The file that a built loader imports; none in a single-file build, where all is there. */
const IMPORTED = /\bimport\(\s*["'`]([./][^"'`]+)["'`]/;

/**
 * Fetches a chunk, and asks for it anew when it failed before. Firefox and WebKit remember a failed
 * `import()` for as long as the page lives (“fetch a single module script” in the HTML standard keeps
 * null in the module map), so it is asked for by another address then; and Vite’s preloading does not
 * ask twice for a style sheet.
 * @param load `() => import('…')`, whose file is read from its text
 * @throws what `import()` throws, or an Error that names a style sheet
 */
export async function fetchChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  const file = IMPORTED.exec(String(load))?.[1] ?? '';
  const known = mended.get(file) as Promise<Module> | undefined;
  if (known) return known;
  const failed = failures.get(file) ?? 0;
  try {
    if (failed === 0) return await load();
    await fetchStyleSheets();
    if (file === '') return await load();
    const address = new URL(`${file}?again=${failed}`, import.meta.url).href;
    const chunk: Promise<Module> = import(/* @vite-ignore */ address);
    await chunk;
    mended.set(file, chunk);
    return await chunk;
  } catch (error) {
    failures.set(file, failed + 1);
    throw error;
  }
}

/** Fetches the style sheets that could not be fetched. @throws Error that names one that cannot be fetched now */
async function fetchStyleSheets(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const missing = [...links].filter(({ sheet }) => sheet === null);
  await Promise.all(missing.map(fetchStyleSheet));
}

function fetchStyleSheet(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () =>
      reject(new Error(`The style sheet ${link.href} could not be fetched.`)),
    );
    link.replaceWith(again);
  });
}
