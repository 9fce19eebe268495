import { afterEach, expect, inject } from 'vitest';
import type { EngineBrowser, EngineVisit, EngineWindow, Size } from './engine-window.ts';
import { type FaultySite, startFaultySite } from './faulty-site.ts';
import type { Engine } from './installed-engines.ts';
import { recordedProblems } from './recorder.ts';
import { startEngine } from './start-engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that the tests of this project run in. */
    engine: Engine;
  }
}

export interface VisitOptions {
  /** Appended to the URL of the site: `#volume`, `?view=reader`. */
  readonly at?: string;
  readonly size?: Size;
  /** Run in every page before anything else, for instance to remove an API. */
  readonly before?: readonly (() => void)[];
  /** Makes the site fail before its first page is opened. */
  readonly prepare?: (site: FaultySite) => void;
  /** Lets the deck register its service worker, as a browser does by default; other tests run faster without. */
  readonly enableServiceWorker?: boolean;
  /** Messages in the console that the test expects; any other, and any uncaught error, fails it. */
  readonly expected?: readonly RegExp[];
}

/** A visit of the built site, on an origin of its own. */
export interface SiteVisit extends EngineVisit {
  readonly site: FaultySite;
  /** Opens its window, and watches it for errors. */
  opened(action: () => Promise<void>): Promise<EngineWindow>;
}

/** One browser for all files of this worker. */
let browser: Promise<EngineBrowser> | undefined;

/** Cleanups of the current test. */
const cleanups: (() => Promise<unknown>)[] = [];
const problems: string[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  expect(problems.splice(0), 'uncaught errors and messages in the console').toEqual([]);
});

function withoutServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** Opens the built site in the engine of this project; all is closed after the test. */
export async function visit({
  at = '',
  size,
  before = [],
  prepare,
  enableServiceWorker = false,
  expected = [],
}: VisitOptions = {}): Promise<SiteVisit> {
  browser ??= startEngine(inject('engine'));
  const site = await startFaultySite(
    enableServiceWorker ? before : [withoutServiceWorker, ...before],
  );
  cleanups.push(site.close);
  prepare?.(site);
  const visited = await (await browser).visit(size);
  const windows = [visited.first];
  cleanups.push(async () => {
    for (const window of windows) {
      // A window that was closed has nothing more to say.
      const recorded = await recordedProblems(window).catch(() => []);
      problems.push(...recorded.filter((one) => !expected.some((pattern) => pattern.test(one))));
    }
    await visited.end();
  });
  await visited.first.open(site.address + at);
  return {
    ...visited,
    site,
    async opened(action) {
      const window = await visited.opened(action);
      windows.push(window);
      return window;
    },
    async another() {
      const window = await visited.another();
      windows.push(window);
      return window;
    },
  };
}
