import type { LayoutProblem } from '../../layout-check/problem.ts';
import { joinViews, type SeenProblem } from '../../layout-check/seen-problems.ts';
import { PAPER, VIEWS } from '../../layout-check/views.ts';
import { type DeckPage, openDeckPage } from '../browser/deck-page.ts';
import { checkPaper, checkView } from '../browser/layout-check.ts';
import type { ServedDeck } from '../browser/served-deck.ts';

/** What was checked, and what was found. */
export interface LayoutReport {
  readonly slides: number;
  readonly languages: readonly string[];
  readonly problems: readonly SeenProblem[];
  /** Requests that failed and errors of the pages, as sentences. */
  readonly failures: readonly string[];
}

/** Any window will do: every view is laid out in a frame of its own size. */
const WINDOW = { width: 1280, height: 720 };

/** Checks all slides of a served deck, in all of its languages and in all views. */
export async function checkLanguages({ browser, address }: ServedDeck): Promise<LayoutReport> {
  const open = (at: string) => openDeckPage(browser, at, { view: 'reader', size: WINDOW });
  const reports: LayoutReport[] = [];
  const first = await open(address);
  const others = [...first.languages].filter(([lang]) => lang !== first.lang);
  reports.push(await checkPage(first));
  for (const [, at] of others) reports.push(await checkPage(await open(at)));
  return {
    slides: first.slides.length,
    languages: reports.flatMap(({ languages }) => languages),
    problems: reports.flatMap(({ problems }) => problems),
    failures: reports.flatMap(({ failures }) => failures),
  };
}

async function checkPage(deckPage: DeckPage): Promise<LayoutReport> {
  const { page, lang, slides } = deckPage;
  try {
    const found: { view: string; problems: LayoutProblem[] }[] = [];
    for (const { name, ...view } of VIEWS)
      found.push({ view: name, problems: await checkView(page, view) });
    found.push({ view: PAPER, problems: await checkPaper(page) });
    return {
      slides: slides.length,
      languages: [lang],
      problems: joinViews(
        found,
        slides.map(({ name }) => name),
      ),
      failures: [...deckPage.problems],
    };
  } finally {
    await deckPage.close();
  }
}
