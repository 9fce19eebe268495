import { loadFigure } from '../figures/load-figure.ts';
import { fill } from '../words/fill.ts';
import { type Check, type Deck, listed } from './check.ts';
import { isThisMachine } from './this-machine.ts';

/** Of the files that lack, how many are named. */
const NAMED = 3;

/** Whether the deck could be shown if the network were gone. */
export const offline: Check = {
  name: 'offline',
  async run({ words, slides, rooms }) {
    if (isThisMachine(location.hostname)) return { state: 'good', sentence: words.offlineHere };
    if (!navigator.serviceWorker?.controller)
      return { state: 'look', sentence: words.offlineNone, cure: words.offlineNoneCure };
    await fetchAll({ slides, rooms });
    const files = filesOfPage();
    const kept = await Promise.all(files.map((file) => caches.match(file, { ignoreSearch: true })));
    const lacking = files.filter((_, index) => kept[index] === undefined);
    if (lacking.length === 0)
      return { state: 'good', sentence: fill(words.offlineGood, { count: files.length }) };
    const names = lacking.slice(0, NAMED).map((file) => new URL(file).pathname);
    const others = lacking.length - names.length;
    return {
      state: 'look',
      sentence: fill(words.offlinePart, {
        files: listed(
          others > 0 ? [...names, fill(words.otherFiles, { count: others })] : names,
          words,
        ),
      }),
      cure: words.offlinePartCure,
    };
  },
};

/** Asks for what a talk will ask for, so that it is among the files that are looked for. */
async function fetchAll({ slides, rooms }: Pick<Deck, 'slides' | 'rooms'>): Promise<void> {
  const figures = slides.flatMap((slide) => [
    ...slide.querySelectorAll<HTMLElement>('[data-figure]'),
  ]);
  await Promise.allSettled([
    ...rooms.map((fetchRoom) => fetchRoom()),
    import('../figures/chart.ts'),
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
