import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DeckData, Handout } from '../../dom/view.ts';
import { FALLBACK } from '../../fonts/fallback-family.ts';
import { ExportError, type Size } from '../export-options.ts';
import {
  fontsReady,
  type ListedSlide,
  listSlides,
  settle,
  showStep,
  useSubpixelGlyphs,
} from './stage-page.ts';

/** The deck's page in one language, opened for an export: without animations and interface. */
export interface DeckPage {
  readonly lang: string;
  /** Title of the deck in this language. */
  readonly title: string;
  readonly address: string;
  /** Addresses of the deck by language, the original first. */
  readonly languages: ReadonlyMap<string, string>;
  readonly slides: readonly ListedSlide[];
  readonly page: Page;
  /** On the Stage, shows a step of a slide and waits until it is rendered. Failures are added to `problems`. */
  show(slide: ListedSlide, step: number): Promise<void>;
  /** Console errors, failed requests, missing pictures and fonts, each with its slide. */
  readonly problems: ReadonlySet<string>;
  close(): Promise<void>;
}

/** The view that a page is opened in. Any view prints the same pages; the Reader starts fastest. */
export type ExportView = 'stage' | 'reader';

export interface OpenOptions {
  readonly view: ExportView;
  readonly size: Size;
  /** Layout with the notes that is printed instead of a page per slide. */
  readonly handout?: Handout | undefined;
}

/** For a view to start, or a slide to be rendered, on a slow machine. */
const RENDER_TIMEOUT_MS = 60_000;

/**
 * Opens a deck in a view, in a new browser context.
 * @param address of the deck in one language, with a trailing slash
 * @throws ExportError if there is no deck at the address, or the view does not start
 */
export async function openDeckPage(
  browser: Browser,
  address: string,
  { view, size, handout }: OpenOptions,
): Promise<DeckPage> {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    // The context is closed after the export: precaching would be wasted.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(RENDER_TIMEOUT_MS);
  await context.addInitScript(useSubpixelGlyphs);
  const page = await context.newPage();
  // A set, because the same problem can cause several events.
  const problems = new Set<string>();
  let location = address;
  listen(context, (problem) => problems.add(`${location}: ${problem}`));
  const query = new URLSearchParams({ view, ...(handout && { print: handout }) });
  await goTo(page, `${address}?${query}`);
  const { lang, title } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
  }));
  location = lang;
  if ((await readyView(page)) !== view) {
    throw new ExportError([`${lang}: the ${view} did not start.`, ...problems]);
  }
  const printed = await page.evaluate(() => document.documentElement.dataset['print']);
  if (printed !== handout) {
    throw new ExportError([`${lang}: the deck at ${address} prints no handouts.`, ...problems]);
  }
  // Only the Stage has animations.
  if (view === 'stage') await settle(page);
  else await fontsReady(page);
  await hideInterface(page);

  return {
    lang,
    title,
    address,
    languages: await languagesOn(page),
    slides: await listSlides(page),
    page,
    problems,
    async show({ name }, step) {
      location = `${lang}, slide “${name}”`;
      try {
        await showStep(page, name, step);
        for (const problem of await missingResources(page)) problems.add(`${location}: ${problem}`);
      } catch (error) {
        const seconds = RENDER_TIMEOUT_MS / 1000;
        problems.add(`${location}: not rendered after ${seconds} s. ${firstLine(error)}`);
      }
    },
    close: () => context.close(),
  };
}

/** The view that has started; undefined after a timeout. */
function readyView(page: Page): Promise<string | undefined> {
  // Not with `waitForFunction`, whose injected script takes longer to start than the deck.
  return page.evaluate(
    (timeout) =>
      new Promise((resolve) => {
        const root = document.documentElement;
        const check = () => {
          if (root.dataset['viewReady'] !== undefined) resolve(root.dataset['viewReady']);
        };
        new MutationObserver(check).observe(root, { attributeFilter: ['data-view-ready'] });
        setTimeout(() => resolve(undefined), timeout);
        check();
      }),
    RENDER_TIMEOUT_MS,
  );
}

/** Hides the controls of the Stage and the cursor; backgrounds are drawn as on paper, where a video stands still. */
function hideInterface(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dataset['still'] = '';
    const container = document.querySelector<HTMLElement>('.stage-interface');
    if (container) container.style.visibility = 'hidden';
    document.body.style.cursor = 'none';
  });
}

async function languagesOn(page: Page): Promise<Map<string, string>> {
  const json = await page.locator('script[data-deck]').textContent();
  const { languages }: DeckData<unknown> = JSON.parse(json ?? '');
  return new Map(
    languages.map(({ lang, href }) => [lang, folderOf(new URL(href, page.url()).href)]),
  );
}

async function goTo(page: Page, address: string): Promise<void> {
  let reason: string | undefined;
  try {
    const response = await page.goto(address);
    if (response && !response.ok()) reason = `the server responded with ${response.status()}`;
    else if ((await listSlides(page)).length === 0) reason = 'the page has no slides';
  } catch (error) {
    reason = firstLine(error);
  }
  if (reason !== undefined) throw new ExportError([`No deck at ${address}: ${reason}.`]);
}

/** Reports console errors, uncaught errors and failed requests of all pages of a context. */
function listen(context: BrowserContext, report: (problem: string) => void): void {
  context.on('console', (message) => {
    // Reported below, with its URL.
    const isFailedRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isFailedRequest) report(message.text());
  });
  context.on('weberror', (error) => report(error.error().message));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left aborts its own requests.
    if (reason !== 'net::ERR_ABORTED') report(`${request.url()} could not be fetched (${reason}).`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) {
      report(`${response.url()} could not be fetched (${response.status()}).`);
    }
  });
}

/** Pictures of the current slide and fonts of the document that failed to load. */
function missingResources(page: Page): Promise<string[]> {
  return page.evaluate(
    (fallback) => [
      ...[...document.querySelectorAll<HTMLImageElement>('.present img')]
        .filter((picture) => picture.naturalWidth === 0)
        .map((picture) => `the picture ${picture.src} could not be loaded.`),
      ...[...document.fonts]
        // Fallback fonts are `local()`, and missing on some machines.
        .filter(({ status, family }) => status === 'error' && !family.includes(fallback))
        .map(({ family, weight }) => `the font ${family} ${weight} could not be loaded.`),
    ],
    FALLBACK,
  );
}

/** The URL of a page's folder, without query and fragment. */
function folderOf(href: string): string {
  return new URL('./', href).href;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
