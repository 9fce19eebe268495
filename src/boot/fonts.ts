import { preload } from './preload.ts';

/** How long a page without any fallback font waits for the typefaces: as long as `font-display: block`. */
const BLOCK_TIMEOUT_MS = 3000;
/** How long a linked slide of the Reader waits for them: lines above it may break differently. */
const LINKED_TIMEOUT_MS = 500;

/**
 * Decides when the typefaces are fetched and how long the text is held back (`data-awaits`). Text is painted in
 * the typefaces, or in a fallback font of the same metrics; where the system has none of the fallback
 * fonts, it is hidden until the typefaces have loaded or the timeout has passed.
 * @returns starts the fetch where it is delayed: on a first visit to the Stage the scripts come first, so that
 * keys work as early as possible
 */
export function waitForFonts(view: string, isFirstVisit: boolean): () => void {
  const page = document.documentElement;
  const style = document.querySelector<HTMLStyleElement>('style[data-fonts]');
  const canPreload = document.createElement('link').relList.supports('modulepreload');
  const isDelayed = style !== null && isFirstVisit && canPreload && view === 'stage';
  if (isDelayed) style.media = 'not all';
  const start = () => {
    if (isDelayed) style.media = 'all';
  };
  if (!isFirstVisit) {
    const files = style?.dataset['fonts']?.split(' ') ?? [];
    preload(files, { rel: 'preload', as: 'font', crossOrigin: '' });
  }
  const isLinkedReader = isFirstVisit && view === 'reader' && 'linked' in page.dataset;
  page.dataset['awaits'] = 'fallback';
  loadFallbacks()
    .then(
      () => {
        if (!isLinkedReader) return undefined;
        page.dataset['awaits'] = 'typefaces';
        return loadTypefaces(start, LINKED_TIMEOUT_MS);
      },
      () => loadTypefaces(start, BLOCK_TIMEOUT_MS),
    )
    .then(() => delete page.dataset['awaits']);
  return start;
}

const isFallback = ({ family }: FontFace) => family.includes(' fallback: ');

/** Loads a fallback font for each typeface and weight. Rejects where the system has none for one of them. */
function loadFallbacks(): Promise<unknown> {
  const groups: Record<string, FontFace[]> = {};
  for (const face of Array.from(document.fonts).filter(isFallback)) {
    const group = face.family.split(' fallback')[0] + face.weight;
    groups[group] = [...(groups[group] ?? []), face];
  }
  return Promise.all(Object.values(groups).map(loadFirst));
}

async function loadFirst([face, ...others]: readonly FontFace[]): Promise<void> {
  try {
    await face?.load();
  } catch (error) {
    if (others.length === 0) throw error;
    await loadFirst(others);
  }
}

function loadTypefaces(start: () => void, timeout: number): Promise<unknown> {
  start();
  const faces = Array.from(document.fonts).filter((face) => !isFallback(face));
  const loaded = Promise.allSettled(faces.map((face) => face.load()));
  return Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, timeout))]);
}
