import type { Browser } from 'playwright-core';
import type { BuildOptions } from '../../content/build-options.ts';
import type { Output } from '../log.ts';
import { launchBrowser } from './launch.ts';
import { serveBuild } from './site-server.ts';

/** A deck that is served, and a browser to look at it with. */
export interface ServedDeck {
  readonly browser: Browser;
  readonly address: string;
}

/** Edges of letters in greys, also where the machine colours them for its screen. */
const FLAGS = ['--disable-lcd-text'];

/** Which deck is served. */
export interface ServeOptions extends Pick<Output, 'log'> {
  /** Address of a deck to take instead of building this one. */
  readonly hosted?: string | undefined;
  /** What the build cannot know from the deck's files. */
  readonly told?: BuildOptions;
}

/** Builds the deck while the browser starts, and ends both when the work is done. */
export async function withServedDeck<Result>(
  { hosted, told = {}, log }: ServeOptions,
  work: (deck: ServedDeck) => Promise<Result>,
): Promise<Result> {
  const [browser, site] = await Promise.allSettled([
    // Told when there is a browser: where there is none, that is all there is to tell.
    launchBrowser({ args: FLAGS }).then((launched) => {
      log(hosted === undefined ? 'Building the deck' : 'Opening the deck');
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
