import { fill } from '../words/fill.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import type { Check } from './check.ts';

/** Which version of the deck this is, and whether the server has another one by now. */
export const version: Check = {
  name: 'version',
  async run({ words }) {
    const here = versionOf(document, words);
    if (location.protocol === 'file:')
      return { state: 'good', sentence: fill(words.versionFile, { here }) };
    const served = await fetchServed();
    if (!served)
      return {
        state: 'look',
        sentence: fill(words.versionUnfetched, { here }),
        cure: words.versionUnfetchedCure,
      };
    if (contentsOf(document) === contentsOf(served))
      return { state: 'good', sentence: fill(words.versionGood, { here }) };
    const there = versionOf(served, words);
    return {
      state: 'look',
      sentence:
        here === there
          ? fill(words.versionRevised, { here })
          : fill(words.versionOther, { here, there }),
      cure: words.versionOtherCure,
    };
  },
};

async function fetchServed(): Promise<Document | undefined> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    if (!answer.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined;
  }
}

/** All by which two builds of a deck differ: version, day, scripts, and what the slides say. */
function contentsOf(of: Document): string {
  const scripts = [...of.querySelectorAll('script[type="module"][src]')];
  const entries = scripts.map((script) => script.getAttribute('src'));
  const said = of.querySelector('.deck-slides')?.textContent;
  return JSON.stringify([metaOf(of, 'version'), metaOf(of, 'date'), entries, said]);
}

function versionOf(of: Document, words: PreflightWords): string {
  const number = metaOf(of, 'version');
  const day = metaOf(of, 'date');
  const date =
    day &&
    new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(day),
    );
  if (number && date) return fill(words.version, { version: number, date });
  return number || date || words.versionNone;
}

function metaOf(of: Document, name: string): string {
  return of.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
