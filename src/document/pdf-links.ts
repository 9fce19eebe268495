import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { interpolate } from '../i18n/interpolate.ts';

/** The links to the PDFs of an edition, the slides first; the number of bytes says what one gets. */
export function pdfLinks({ deck, lang, messages, pdfs }: DeckContext): Element[] {
  const up = lang === deck.languages[0] ? './' : '../';
  return pdfs
    .filter((paper) => paper.lang === lang)
    .map(({ kind, path, bytes }) => {
      const size = sizeIn(messages.document.locale, bytes.length);
      const text = kind === 'slides' ? messages.document.pdf : messages.document.handout;
      return h(
        'a',
        { href: up + path, download: path, dataPdf: kind },
        interpolate(text, { size }),
      );
    });
}

function sizeIn(locale: string, bytes: number): string {
  const [unit, number] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: String(unit),
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(Number(number));
}
