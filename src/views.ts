import { fetchChunk } from './dom/fetch-chunk.ts';
import type { View, ViewName } from './dom/view.ts';

/**
 * Loads each view. Each is a separate chunk, so that a phone does not fetch the Stage; the imported file
 * lists its features in order.
 */
export const VIEWS: Readonly<Record<ViewName, () => Promise<View>>> = {
  stage: async () => (await fetchChunk(() => import('./stage/stage.ts'))).stage,
  reader: async () => (await fetchChunk(() => import('./reader/reader.ts'))).reader,
  figure: async () =>
    (await fetchChunk(() => import('./figure-view/figure-view.ts'))).figureViewOr(VIEWS.reader),
  speaker: async () => (await fetchChunk(() => import('./speaker/speaker.ts'))).speaker,
  preflight: async () =>
    (await fetchChunk(() => import('./preflight/preflight.ts'))).preflightOf(Object.values(VIEWS)),
};
