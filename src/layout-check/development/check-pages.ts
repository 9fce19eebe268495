import { requestIdle } from '../../dom/schedule.ts';
import { type LanguageLink, slidesOf } from '../../dom/view.ts';
import { openCheck, type SlideCheck } from '../check-deck.ts';
import type { CheckedSlide, EditedSlide } from '../checked-slide.ts';
import { joinViews } from '../seen-problems.ts';
import { VIEWS_IN_DEVELOPMENT } from '../views.ts';

/** What is known of the page when a check begins. */
export interface PagesToCheck {
  readonly document: Document;
  readonly language: string;
  /** The pages of the other languages. */
  readonly others: readonly LanguageLink[];
  readonly edited: EditedSlide | undefined;
  /** Id of the slide that is shown. */
  readonly shown: string | undefined;
  readonly signal: AbortSignal;
  readonly report: (checked: CheckedSlide) => void;
}

/** Checks the slides of all languages in all views: the edited one, the one that is shown, then the others. */
export async function checkPages(pages: PagesToCheck): Promise<void> {
  const { document, language, others, edited, shown, signal } = pages;
  const check = (source: Document, lang: string, order: (ids: readonly string[]) => string[]) =>
    checkSlides(source, lang, order(slidesOf(source).map(({ id }) => id)), pages);
  const isEdited = (lang: string, id: string) => lang === edited?.language && id === edited.slide;
  const elsewhere = others.find(({ lang }) => lang === edited?.language);
  if (elsewhere) {
    const source = await fetchPage(elsewhere, pages);
    await check(source, elsewhere.lang, (ids) => ids.filter((id) => isEdited(elsewhere.lang, id)));
  }
  const first = edited?.language === language ? edited.slide : undefined;
  await check(document, language, (ids) => inOrder(ids, first, shown));
  for (const other of others) {
    if (signal.aborted) return;
    const source = await fetchPage(other, pages);
    await check(source, other.lang, (ids) => ids.filter((id) => !isEdited(other.lang, id)));
  }
}

/** The slides in the order in which they are checked: after the edited one and the one shown, those that follow it. */
export function inOrder(
  ids: readonly string[],
  edited: string | undefined,
  shown: string | undefined,
): string[] {
  const at = Math.max(0, ids.indexOf(shown ?? ''));
  const fromShown = [...ids.slice(at), ...ids.slice(0, at)];
  return [...fromShown.filter((id) => id === edited), ...fromShown.filter((id) => id !== edited)];
}

/** Checks slides one after another, each in all views and in idle time, and reports each when that is done. */
async function checkSlides(
  source: Document,
  language: string,
  ids: readonly string[],
  { document: host, signal, report }: PagesToCheck,
): Promise<void> {
  const checks: SlideCheck[] = [];
  try {
    for (const id of ids) {
      const found: Parameters<typeof joinViews>[0][number][] = [];
      for (const [index, { name, ...view }] of VIEWS_IN_DEVELOPMENT.entries()) {
        await new Promise<void>((resolve) => requestIdle(resolve));
        if (signal.aborted) return;
        const check = checks[index] ?? (await openCheck(source, { ...view, host }));
        checks[index] = check;
        found.push({ view: name, problems: await check.problemsOf(id) });
      }
      if (signal.aborted) return;
      report({ slide: id, language, problems: joinViews(found, [id]) });
    }
  } finally {
    for (const check of checks) check.close();
  }
}

async function fetchPage(
  { href }: LanguageLink,
  { document, signal }: PagesToCheck,
): Promise<Document> {
  const page = await fetch(new URL(href, document.baseURI), { signal });
  return new DOMParser().parseFromString(await page.text(), 'text/html');
}
