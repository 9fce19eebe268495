import type { Browser } from 'playwright-core';
import type { Told } from '../compile/told.ts';
import { launchBrowser } from './browser.ts';
import { serveBuild } from './site.ts';
import { tell } from './telling.ts';

/** A deck that is served, and a browser to look at it with. */
export interface ServedDeck {
  readonly browser: Browser;
  readonly address: string;
}

/**
 * Builds the deck while the browser starts, and ends both when the work is done.
 * @param hosted address of a deck to take instead of building this one
 * @param told what the build cannot know from the deck's files
 */
export async function withServedDeck<Result>(
  hosted: string | undefined,
  work: (deck: ServedDeck) => Promise<Result>,
  told: Told = {},
): Promise<Result> {
  const [browser, site] = await Promise.allSettled([
    // Told when there is a browser: where there is none, that is all there is to tell.
    launchBrowser().then((launched) => {
      tell(hosted === undefined ? 'Building the deck' : 'Opening the deck');
      return launched;
    }),
    hosted === undefined
      ? serveBuild('/', { ...told, forAuthor: true })
      : { address: hosted, close: async () => {} },
  ]);
  try {
    if (browser.status === 'rejected') throw browser.reason;
    if (site.status === 'rejected') throw site.reason;
    return await work({ browser: browser.value, address: site.value.address });
  } finally {
    if (browser.status === 'fulfilled') await browser.value.close();
    if (site.status === 'fulfilled') await site.value.close();
  }
}
