import { fetchChunk } from '../fetch-chunk.ts';
import { loadFigure } from '../figures/load-figure.ts';
import { askCopy, type Copy } from '../offline/copy.ts';
import { fill } from '../words/fill.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import { type Check, type Deck, type Finding, listed } from './check.ts';
import { copyKeeper } from './copy-keeper.ts';
import { isThisMachine } from './this-machine.ts';

/** Of the files that lack, how many are named. */
const NAMED = 3;

/** Whether the deck could be shown if the network were gone. */
export const offline: Check = {
  name: 'offline',
  async run({ words, slides, rooms }) {
    if (location.protocol === 'file:') return { state: 'good', sentence: words.offlineFile };
    const keeper = await copyKeeper();
    if (keeper instanceof ServiceWorker) {
      await fetchAll({ slides, rooms });
      return inspect(keeper, await askCopy(keeper, 'look'), words);
    }
    if (keeper === 'making')
      return { state: 'look', sentence: words.offlineMaking, cure: words.offlineMakingCure };
    if (isThisMachine(location.hostname)) return { state: 'good', sentence: words.offlineHere };
    return {
      state: 'look',
      sentence: keeper === 'unable' ? words.offlineUnable : words.offlineNone,
      cure: words.offlineNoneCure,
    };
  },
};

/** What lacks of the copy, and of what this page itself has asked for: it may be of another build. */
async function inspect(
  keeper: ServiceWorker,
  { files, lacking }: Copy,
  words: PreflightWords,
): Promise<Finding> {
  const own = filesOfPage();
  const kept = await Promise.all(own.map((file) => caches.match(file, { ignoreSearch: true })));
  const all = new Set([...lacking, ...own.filter((_, index) => kept[index] === undefined)]);
  if (all.size === 0) return { state: 'good', sentence: fill(words.offlineGood, { count: files }) };
  const paths = [...all].map((file) => new URL(file).pathname);
  const others = paths.length - NAMED;
  const names =
    others > 0 ? [...paths.slice(0, NAMED), fill(words.otherFiles, { count: others })] : paths;
  return {
    state: 'look',
    sentence: fill(words.offlinePart, { files: listed(names, words) }),
    cure: words.offlinePartCure,
    ask: {
      words: words.offlineMend,
      run: async () => inspect(keeper, await askCopy(keeper, 'mend'), words),
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
