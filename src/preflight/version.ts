import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Check } from './check.ts';

/** Whether this page has the version that the server has. */
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
        sentence: interpolate(messages.versionNotFetched, { here }),
        advice: messages.versionNotFetchedAdvice,
      };
    if (contentsOf(document) === contentsOf(served))
      return { state: 'good', sentence: interpolate(messages.versionGood, { here }) };
    const there = versionOf(served, messages);
    return {
      state: 'look',
      sentence:
        here === there
          ? interpolate(messages.versionRevision, { here })
          : interpolate(messages.versionOther, { here, there }),
      advice: messages.versionOtherAdvice,
    };
  },
};

async function fetchServed(): Promise<Document | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (!response.ok) return undefined;
    // This page's CSP allows only its own inline styles; those of another version would be reported as errors.
    const html = (await response.text()).replace(/<style\b[\s\S]*?<\/style>/g, '');
    return new DOMParser().parseFromString(html, 'text/html');
  } catch {
    return undefined;
  }
}

/** What differs between two builds of a deck: version, date, script URLs, and the text of the slides. */
function contentsOf(page: Document): string {
  const scripts = [...page.querySelectorAll('script[type="module"][src]')];
  const sources = scripts.map((script) => script.getAttribute('src'));
  const text = page.querySelector('.slides')?.textContent;
  return JSON.stringify([metaOf(page, 'version'), metaOf(page, 'date'), sources, text]);
}

function versionOf(page: Document, messages: PreflightMessages): string {
  const number = metaOf(page, 'version');
  const day = metaOf(page, 'date');
  const date =
    day &&
    new Intl.DateTimeFormat(messages.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(day),
    );
  if (number && date) return interpolate(messages.version, { version: number, date });
  return number || date || messages.versionNone;
}

function metaOf(page: Document, name: string): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
