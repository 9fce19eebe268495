import type { Browser } from 'playwright-core';
import type { Output } from '../log.ts';
import type { ChildBuildOptions } from './build-in-child.ts';
import { launchBrowser } from './launch.ts';
import { serveBuild } from './site-server.ts';

/** A served deck and a browser. */
export interface ServedDeck {
  readonly browser: Browser;
  readonly address: string;
}

/** Greyscale antialiasing on every machine. */
const FLAGS = ['--disable-lcd-text'];

/** The deck to serve. */
export interface ServeOptions extends Pick<Output, 'log'> {
  /** Address of a hosted deck, instead of a build of this one. */
  readonly hosted?: string | undefined;
  /** Options of the build. */
  readonly build?: ChildBuildOptions;
}

/** Builds the deck while the browser starts, and ends both when the work is done. */
export async function withServedDeck<Result>(
  { hosted, build = {}, log }: ServeOptions,
  work: (deck: ServedDeck) => Promise<Result>,
): Promise<Result> {
  const [browser, site] = await Promise.allSettled([
    // Not before there is a browser: without one, its error is the only message.
    launchBrowser({ args: FLAGS }).then((launched) => {
      log(hosted === undefined ? 'Building the deck' : 'Opening the deck');
      return launched;
    }),
    hosted === undefined
      ? serveBuild('/', { ...build, forAuthor: true })
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
