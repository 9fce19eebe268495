import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Check } from './check.ts';

/** Which version of the deck this is, and whether the server has another one by now. */
export const version: Check = {
  name: 'version',
  async run({ messages }) {
    const here = versionOf(document, messages);
    if (location.protocol === 'file:')
      return { state: 'good', sentence: interpolate(messages.versionFile, { here }) };
    const served = await fetchServed();
    if (!served)
      return {
        state: 'look',
        sentence: interpolate(messages.versionUnfetched, { here }),
        cure: messages.versionUnfetchedCure,
      };
    if (contentsOf(document) === contentsOf(served))
      return { state: 'good', sentence: interpolate(messages.versionGood, { here }) };
    const there = versionOf(served, messages);
    return {
      state: 'look',
      sentence:
        here === there
          ? interpolate(messages.versionRevised, { here })
          : interpolate(messages.versionOther, { here, there }),
      cure: messages.versionOtherCure,
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

function versionOf(of: Document, messages: PreflightMessages): string {
  const number = metaOf(of, 'version');
  const day = metaOf(of, 'date');
  const date =
    day &&
    new Intl.DateTimeFormat(messages.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(day),
    );
  if (number && date) return interpolate(messages.version, { version: number, date });
  return number || date || messages.versionNone;
}

function metaOf(of: Document, name: string): string {
  return of.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
