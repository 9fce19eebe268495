import type { Page } from 'playwright-core';
import type { NumberedSlide } from '../export-context.ts';
import type { ExportOptions } from '../export-options.ts';

/** A slide, or a step of one, to be printed as a page. */
export interface PrintedPage {
  readonly slide: string;
  /** Number of the slide in the deck, from 1. */
  readonly number: number;
  /** Index among the pages of the slide, from 0. */
  readonly step: number;
  readonly title: string;
  /** Name of the act that the slide belongs to. */
  readonly act: string | undefined;
  /** Text alternatives of its figures, in order. */
  readonly figures: readonly string[];
  /** Whether notes are printed with it: in a handout, with the last page of a slide. */
  readonly hasNotes: boolean;
  /** Text alternatives of its formulas. */
  readonly formulas: readonly string[];
}

/** Print options. */
export interface PrintOptions extends Pick<ExportOptions, 'steps' | 'grey' | 'notes'> {
  /** Addresses of the other languages in the same export; links to the rest are hidden. */
  readonly languageLinks: readonly string[];
}

/** Prepares the document for printing: selects slides, sets print options, removes links to what is not printed. */
export function setUpPrint(
  page: Page,
  slides: readonly NumberedSlide[],
  { steps, grey, notes, languageLinks }: PrintOptions,
): Promise<PrintedPage[]> {
  const selected = slides.map(({ name, number, steps }) => ({ name, number, steps }));
  return page.evaluate(
    ({ selected, steps: printsSteps, grey, notes, languageLinks }) => {
      const root = document.documentElement;
      if (printsSteps) root.dataset['pages'] = 'steps';
      if (grey) root.dataset['ink'] = 'grey';
      for (const link of document.querySelectorAll<HTMLAnchorElement>(
        '.slide-contents a[hreflang]',
      ))
        link.hidden = !languageLinks.includes(link.href);
      const selectedByName = new Map(selected.map((slide) => [slide.name, slide]));
      // Chromium tags what is inside a formula, but not the formula; as an image it gets a tag with an alternative.
      const formulasIn = (slide: Element) =>
        Array.from(slide.querySelectorAll('math'), (math) => {
          const alternative = math.getAttribute('alttext') ?? '';
          math.role = 'img';
          math.ariaLabel = alternative;
          return alternative;
        });
      let before = 0;
      const all = document.querySelectorAll<HTMLElement>('.slides > .slide');
      const last = selected.at(-1)?.name;
      const pages = [...all].flatMap((slide) => {
        const { number, steps = 0 } = selectedByName.get(slide.id) ?? {};
        slide.classList.toggle('left-out', number === undefined);
        if (number === undefined) return [];
        const formulas = formulasIn(slide);
        slide.style.setProperty('--advance', String(number - before));
        before = number;
        // Avoids an empty last page.
        if (slide.id === last) slide.style.breakAfter = 'auto';
        const text = (selector: string) => slide.querySelector(selector)?.textContent ?? undefined;
        const eachStep = printsSteps || slide.dataset['pages'] === 'steps';
        const slideNotes = notes ? slide.querySelector('.notes') : null;
        const count = eachStep ? steps + 1 : 1;
        return Array.from({ length: count }, (_, step) => ({
          slide: slide.id,
          number,
          step,
          title: text('.slide-title') ?? slide.id,
          act: slide.dataset['act'] === undefined ? undefined : text('.slide-act'),
          formulas,
          figures: Array.from(
            slide.querySelectorAll('.figure'),
            (figure) =>
              figure.querySelector('.figure-description')?.textContent ??
              figure.querySelector('figcaption')?.textContent ??
              '',
          ),
          hasNotes: step === count - 1 && !!slideNotes?.textContent?.trim(),
        }));
      });
      // Links within the deck to slides that are not printed.
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.slide a[href^="#"]')) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (target?.closest('.deck') && !target.closest('.left-out')) continue;
        link.removeAttribute('href');
      }
      return pages;
    },
    { selected, steps, grey, notes, languageLinks },
  );
}
