import { fetchChunk } from '../dom/fetch-chunk.ts';
import { readDeckData, slideInSight, slidesOf } from '../dom/view.ts';
import type { Panel } from '../share/panel.ts';
import { showNotice } from './navbar-notice.ts';

/** The button that opens the share panel for the slide in sight; the panel is fetched at the first click. */
export function share(root: HTMLElement, signal: AbortSignal): () => void {
  const button = document.querySelector<HTMLButtonElement>('.navbar .share-button');
  let panel: Promise<Panel> | undefined;
  const make = async () => {
    const { lang, interfaceLang, downloads } = readDeckData();
    const { makePanel } = await fetchChunk(() => import('../share/panel.ts'));
    return makePanel({
      holder: document.body,
      lang,
      interfaceLang,
      downloads,
      slides: slidesOf(root),
      at: () => slideInSight(root),
    });
  };
  const open = async () => {
    panel ??= make();
    try {
      const made = await panel;
      if (!signal.aborted) made.open();
    } catch (error) {
      panel = undefined;
      console.error(error);
      showNotice(button?.dataset['notFetched'] ?? '');
    }
  };
  button?.addEventListener('click', open, { signal });
  return () => void panel?.then(({ remove }) => remove());
}
