import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { Download } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';

/** The PDFs and the presentation of a language, the slides first, with addresses relative to its page; labels state the size. */
export function downloadsOf({ deck, lang, messages, downloads }: DeckContext): Download[] {
  const root = lang === deck.languages[0] ? './' : '../';
  return downloads
    .filter((pdf) => pdf.lang === lang)
    .map(({ kind, path, bytes }) => {
      const size = formatSize(messages.document.locale, bytes.length);
      const { pdf, handout, presentation } = messages.document;
      const label = { slides: pdf, handout, presentation }[kind];
      return { kind, href: root + path, file: path, label: interpolate(label, { size }) };
    });
}

/** The download links of the navbar. */
export function downloadLinks(context: DeckContext): Element[] {
  return downloadsOf(context).map(({ href, file, label }) =>
    h('a', { href, download: file }, label),
  );
}

function formatSize(locale: string, bytes: number): string {
  const isSmall = bytes < 1e6;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(bytes / (isSmall ? 1e3 : 1e6));
}
