import { fetchChunk } from '../dom/fetch-chunk.ts';
import { postNotification } from '../dom/notifications.ts';
import { readDeckData, slideInSight, slidesOf } from '../dom/view.ts';
import type { Panel } from '../share/panel.ts';

/** The link to the slide that one reads; the panel is fetched when it is asked for. */
export function share(root: HTMLElement): () => void {
  const offer = document.querySelector<HTMLButtonElement>('.bar .share-offer');
  let panel: Promise<Panel> | undefined;
  let left = false;
  const make = async () => {
    const { makePanel } = await fetchChunk(() => import('../share/panel.ts'));
    return makePanel({
      holder: document.body,
      lang: readDeckData().lang,
      slides: slidesOf(root),
      at: () => slideInSight(root),
    });
  };
  const asked = async () => {
    panel ??= make();
    try {
      const made = await panel;
      if (!left) made.open();
    } catch (error) {
      panel = undefined;
      console.error(error);
      postNotification(offer?.dataset['notFetched'] ?? '');
    }
  };
  offer?.addEventListener('click', asked);
  return () => {
    left = true;
    offer?.removeEventListener('click', asked);
    void panel?.then(({ remove }) => remove());
  };
}
