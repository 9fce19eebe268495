import type { Page } from 'playwright-core';
import type { ExportOptions } from '../export-options.ts';
import type { NumberedSlide } from '../job.ts';

/** A page of the PDF, as it was asked of the browser. */
export interface PrintedPage {
  readonly slide: string;
  /** Number of the slide in the deck, from 1. */
  readonly number: number;
  /** Which of the slide's pages it is, from 0. */
  readonly step: number;
  readonly title: string;
  /** Name of the act that the slide belongs to. */
  readonly act: string | undefined;
  /** What each of its figures shows, in order. */
  readonly figures: readonly string[];
}

/** How paper is to be. */
export interface PrintOptions extends Pick<ExportOptions, 'steps' | 'grey' | 'notes'> {
  /** Addresses of the other editions that are printed as well. */
  readonly editions: readonly string[];
}

/** Tells the document what is to be printed of it; the browser's print does the rest. */
export function setUpPrint(
  page: Page,
  slides: readonly NumberedSlide[],
  { steps, grey, notes, editions }: PrintOptions,
): Promise<PrintedPage[]> {
  const wanted = slides.map(({ name, number }) => ({ name, number }));
  return page.evaluate(
    ({ wanted, steps, grey, notes, editions }) => {
      const root = document.documentElement;
      if (steps) root.dataset['pages'] = 'steps';
      if (grey) root.dataset['ink'] = 'grey';
      if (notes) root.dataset['print'] = 'handout';
      for (const link of document.querySelectorAll<HTMLAnchorElement>(
        '.slide-contents a[hreflang]',
      ))
        link.hidden = !editions.includes(link.href);
      const numbers = new Map(wanted.map(({ name, number }) => [name, number]));
      let before = 0;
      const all = document.querySelectorAll<HTMLElement>('.deck-slides > .slide');
      const last = wanted.at(-1)?.name;
      const pages = [...all].flatMap((slide) => {
        const number = numbers.get(slide.id);
        slide.classList.toggle('left-out', number === undefined);
        const said = slide.querySelector('.notes');
        if (notes && said) {
          said.classList.toggle('left-out', number === undefined);
          // Beside the slide, for a slide has one page and what is said may need more.
          slide.after(said);
        }
        if (number === undefined) return [];
        slide.style.setProperty('--advance', String(number - before));
        before = number;
        // A break after the last page would make an empty one.
        if (slide.id === last) slide.style.breakAfter = 'auto';
        const text = (part: string) => slide.querySelector(part)?.textContent ?? undefined;
        const each = steps || slide.dataset['pages'] === 'steps';
        const count = each ? slide.querySelectorAll('.fragment').length + 1 : 1;
        return Array.from({ length: count }, (_, step) => ({
          slide: slide.id,
          number,
          step,
          title: text('.slide-title') ?? slide.id,
          act: slide.dataset['act'] === undefined ? undefined : text('.slide-act'),
          figures: Array.from(
            slide.querySelectorAll('.figure'),
            (figure) =>
              figure.querySelector('.figure-description')?.textContent ??
              figure.querySelector('figcaption')?.textContent ??
              '',
          ),
        }));
      });
      // What is not on paper cannot be led to.
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.slide a[href^="#"]')) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (target?.closest('.deck') && !target.closest('.left-out')) continue;
        link.removeAttribute('href');
      }
      return pages;
    },
    { wanted, steps, grey, notes, editions },
  );
}
