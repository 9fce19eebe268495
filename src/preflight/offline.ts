import { fetchChunk } from '../dom/fetch-chunk.ts';
import { isLocalhost } from '../dom/is-localhost.ts';
import { loadFigure } from '../figures/live/load-figure.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import { type CacheStatus, queryCacheStatus } from '../offline/cache-status.ts';
import { type Check, type CheckContext, type Finding, formatList } from './check.ts';
import { workerState } from './worker-state.ts';

/** Number of missing files that are listed by name. */
const MAX_LISTED = 3;

/** Whether the whole deck is available offline. */
export const offline: Check = {
  name: 'offline',
  async run({ messages, slides, viewLoaders }) {
    if (location.protocol === 'file:') return { state: 'good', sentence: messages.offlineFile };
    const worker = await workerState();
    if (worker instanceof ServiceWorker) {
      await loadAll({ slides, viewLoaders });
      return inspect(worker, await queryCacheStatus(worker, 'status'), messages);
    }
    if (worker === 'installing')
      return {
        state: 'look',
        sentence: messages.offlineInstalling,
        advice: messages.offlineInstallingAdvice,
      };
    if (isLocalhost(location.hostname))
      return { state: 'good', sentence: messages.offlineLocalhost };
    return {
      state: 'look',
      sentence: worker === 'unsupported' ? messages.offlineUnsupported : messages.offlineNone,
      advice: messages.offlineNoneAdvice,
    };
  },
};

/**
 * Reports files missing from the precache, and files that this page has loaded and are not cached, because
 * the page may be of another build.
 */
async function inspect(
  worker: ServiceWorker,
  { files, missing }: CacheStatus,
  messages: PreflightMessages,
): Promise<Finding> {
  const loaded = filesOfPage();
  const cached = await Promise.all(
    loaded.map((file) => caches.match(file, { ignoreSearch: true })),
  );
  const allMissing = new Set([
    ...missing,
    ...loaded.filter((_, index) => cached[index] === undefined),
  ]);
  if (allMissing.size === 0)
    return { state: 'good', sentence: interpolate(messages.offlineGood, { count: files }) };
  const paths = [...allMissing].map((file) => new URL(file).pathname);
  const others = paths.length - MAX_LISTED;
  const names =
    others > 0
      ? [...paths.slice(0, MAX_LISTED), interpolate(messages.otherFiles, { count: others })]
      : paths;
  return {
    state: 'look',
    sentence: interpolate(messages.offlineIncomplete, { files: formatList(names, messages) }),
    advice: messages.offlineIncompleteAdvice,
    action: {
      label: messages.offlineRepair,
      run: async () => inspect(worker, await queryCacheStatus(worker, 'repair'), messages),
    },
  };
}

/** Loads what a talk will load, so that `filesOfPage` includes it. */
async function loadAll({
  slides,
  viewLoaders,
}: Pick<CheckContext, 'slides' | 'viewLoaders'>): Promise<void> {
  const figures = slides.flatMap((slide) => [
    ...slide.querySelectorAll<HTMLElement>('[data-figure]'),
  ]);
  await Promise.allSettled([
    ...viewLoaders.map((load) => load()),
    fetchChunk(() => import('../figures/chart.ts')),
    ...figures.map(loadFigure),
  ]);
}

/** URLs of this document and of everything it has loaded from this origin, without queries. */
function filesOfPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = [location.href, ...loaded].map((url) => new URL(url));
  const ofSite = urls.filter(({ origin }) => origin === location.origin);
  return [...new Set(ofSite.map(({ origin, pathname }) => origin + pathname))];
}
