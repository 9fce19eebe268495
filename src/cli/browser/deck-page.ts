import type { Browser, BrowserContext, Page } from 'playwright-core';
import { FALLBACK } from '../../fonts/fallback-family.ts';
import { ExportError, type Size } from '../export-options.ts';
import type { View } from '../job.ts';
import {
  type ListedSlide,
  setLettersExactly,
  settle,
  showStep,
  slidesOf,
  typefacesReady,
} from './stage-page.ts';

/** The page of one language, opened to be exported: nothing moves, and no interface is in sight. */
export interface DeckPage {
  readonly lang: string;
  /** Name of the deck in this language. */
  readonly title: string;
  readonly address: string;
  /** The addresses of all editions by their language, the original first, as the page links them. */
  readonly languages: ReadonlyMap<string, string>;
  readonly slides: readonly ListedSlide[];
  readonly page: Page;
  /** On the Stage, shows a step of a slide, whole; what goes wrong with it is noted in `problems`. */
  show(slide: ListedSlide, step: number): Promise<void>;
  /** What has gone wrong so far, each with its slide. */
  readonly problems: ReadonlySet<string>;
  close(): Promise<void>;
}

/** How an edition is opened. */
export interface Opening {
  readonly view: View;
  readonly size: Size;
}

/** How long a slide may take to stand, in milliseconds, on the slowest of machines. */
const PATIENCE = 60_000;

/**
 * Opens an edition of a deck in a view, in a window of this size.
 * @param address of the edition, with a slash at its end
 * @throws ExportError when no deck is found there, or the view does not start
 */
export async function openDeckPage(
  browser: Browser,
  address: string,
  { view, size }: Opening,
): Promise<DeckPage> {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    // A page that is opened to be looked at is not to be kept.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(setLettersExactly);
  const page = await context.newPage();
  // Each once, however many ways it comes.
  const problems = new Set<string>();
  let where = address;
  listen(context, (problem) => problems.add(`${where}: ${problem}`));
  await goTo(page, `${address}?view=${view}`);
  const { lang, title } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
  }));
  where = lang;
  if ((await viewStanding(page)) !== view) {
    throw new ExportError([`${lang}: the ${view} did not start.`, ...problems]);
  }
  // In the Reader nothing moves by itself.
  if (view === 'stage') await settle(page);
  else await typefacesReady(page);
  await hideInterface(page);

  return {
    lang,
    title,
    address,
    languages: await languagesOn(page),
    slides: await slidesOf(page),
    page,
    problems,
    async show({ name }, step) {
      where = `${lang}, slide “${name}”`;
      try {
        await showStep(page, name, step);
        for (const problem of await faultsOf(page)) problems.add(`${where}: ${problem}`);
      } catch (error) {
        problems.add(`${where}: it did not stand after ${PATIENCE / 1000} s. ${firstLine(error)}`);
      }
    },
    close: () => context.close(),
  };
}

/** The view that stands, when one does; undefined when none does in time. */
function viewStanding(page: Page): Promise<string | undefined> {
  // By the page's own means, for Playwright's take longer to get ready than the deck.
  return page.evaluate(
    (patience) =>
      new Promise((resolve) => {
        const root = document.documentElement;
        const look = () => {
          if (root.dataset['viewReady'] !== undefined) resolve(root.dataset['viewReady']);
        };
        new MutationObserver(look).observe(root, { attributeFilter: ['data-view-ready'] });
        setTimeout(() => resolve(undefined), patience);
        look();
      }),
    PATIENCE,
  );
}

/** Nothing of an export is to show what one presents with. */
function hideInterface(page: Page): Promise<void> {
  return page.evaluate(() => {
    const holder = document.querySelector<HTMLElement>('.stage-interface');
    if (holder) holder.style.visibility = 'hidden';
    document.body.style.cursor = 'none';
  });
}

async function languagesOn(page: Page): Promise<Map<string, string>> {
  const links = await page.evaluate(() => [
    [document.documentElement.lang, location.href] as const,
    ...[...document.querySelectorAll<HTMLAnchorElement>('.bar a.edition')].map(
      ({ lang, href }) => [lang, href] as const,
    ),
  ]);
  return new Map(links.map(([lang, href]) => [lang, folderOf(href)]));
}

async function goTo(page: Page, address: string): Promise<void> {
  let reason: string | undefined;
  try {
    const response = await page.goto(address);
    if (response && !response.ok()) reason = `the answer is ${response.status()}`;
    else if ((await slidesOf(page)).length === 0) reason = 'no slides are on it';
  } catch (error) {
    reason = firstLine(error);
  }
  if (reason !== undefined) throw new ExportError([`No deck is at ${address}: ${reason}.`]);
}

/** Hears of all that a page complains about. */
function listen(context: BrowserContext, note: (problem: string) => void): void {
  context.on('console', (message) => {
    // What could not be fetched is told below, with its address.
    const told = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !told) note(message.text());
  });
  context.on('weberror', (error) => note(error.error().message));
  context.on('requestfailed', (request) =>
    note(`${request.url()} could not be fetched (${request.failure()?.errorText}).`),
  );
  context.on('response', (response) => {
    if (response.status() >= 400) {
      note(`${response.url()} could not be fetched (${response.status()}).`);
    }
  });
}

/** What a reader of the slide in sight would miss. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    (fallback) => [
      ...[...document.querySelectorAll<HTMLImageElement>('.present img')]
        .filter((picture) => picture.naturalWidth === 0)
        .map((picture) => `its picture ${picture.src} is not there.`),
      ...[...document.fonts]
        // A fallback font that this machine lacks makes way for the next one.
        .filter(({ status, family }) => status === 'error' && !family.includes(fallback))
        .map(({ family, weight }) => `the font ${family} ${weight} could not be loaded.`),
    ],
    FALLBACK,
  );
}

/** Address of the folder of a page, without query and place. */
function folderOf(href: string): string {
  return new URL('./', href).href;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
