import { fetchChunk } from '../dom/fetch-chunk.ts';
import { isLocalhost } from '../dom/is-localhost.ts';
import { loadFigure } from '../figures/live/load-figure.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import { type CacheStatus, queryCacheStatus } from '../offline/cache-status.ts';
import { type Check, type Deck, type Finding, listed } from './check.ts';
import { workerState } from './worker-state.ts';

/** Of the files that lack, how many are named. */
const NAMED = 3;

/** Whether the deck could be shown if the network were gone. */
export const offline: Check = {
  name: 'offline',
  async run({ messages, slides, rooms }) {
    if (location.protocol === 'file:') return { state: 'good', sentence: messages.offlineFile };
    const keeper = await workerState();
    if (keeper instanceof ServiceWorker) {
      await fetchAll({ slides, rooms });
      return inspect(keeper, await queryCacheStatus(keeper, 'status'), messages);
    }
    if (keeper === 'making')
      return { state: 'look', sentence: messages.offlineMaking, cure: messages.offlineMakingCure };
    if (isLocalhost(location.hostname)) return { state: 'good', sentence: messages.offlineHere };
    return {
      state: 'look',
      sentence: keeper === 'unable' ? messages.offlineUnable : messages.offlineNone,
      cure: messages.offlineNoneCure,
    };
  },
};

/** What lacks of the copy, and of what this page itself has asked for: it may be of another build. */
async function inspect(
  keeper: ServiceWorker,
  { files, missing }: CacheStatus,
  messages: PreflightMessages,
): Promise<Finding> {
  const own = filesOfPage();
  const kept = await Promise.all(own.map((file) => caches.match(file, { ignoreSearch: true })));
  const all = new Set([...missing, ...own.filter((_, index) => kept[index] === undefined)]);
  if (all.size === 0)
    return { state: 'good', sentence: interpolate(messages.offlineGood, { count: files }) };
  const paths = [...all].map((file) => new URL(file).pathname);
  const others = paths.length - NAMED;
  const names =
    others > 0
      ? [...paths.slice(0, NAMED), interpolate(messages.otherFiles, { count: others })]
      : paths;
  return {
    state: 'look',
    sentence: interpolate(messages.offlinePart, { files: listed(names, messages) }),
    cure: messages.offlinePartCure,
    ask: {
      messages: messages.offlineMend,
      run: async () => inspect(keeper, await queryCacheStatus(keeper, 'repair'), messages),
    },
  };
}

/** Asks for what a talk will ask for, so that it is among the files that are looked for. */
async function fetchAll({ slides, rooms }: Pick<Deck, 'slides' | 'rooms'>): Promise<void> {
  const figures = slides.flatMap((slide) => [
    ...slide.querySelectorAll<HTMLElement>('[data-figure]'),
  ]);
  await Promise.allSettled([
    ...rooms.map((fetchRoom) => fetchRoom()),
    fetchChunk(() => import('../figures/chart.ts')),
    ...figures.map(loadFigure),
  ]);
}

/** The addresses of the document and of what it has asked for so far, of this site. */
function filesOfPage(): string[] {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  const all = [location.href, ...asked].map((address) => {
    const { origin, pathname } = new URL(address);
    return { origin, file: origin + pathname };
  });
  return [...new Set(all.filter(({ origin }) => origin === location.origin).map((it) => it.file))];
}
