import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Plugin, PluginOption } from 'vite';
import { fill } from '../words/fill.ts';
import type { Edition } from './edition.ts';
import { apiOf } from './plugin-api.ts';

/** A PDF that goes with the site. */
export interface Paper {
  readonly lang: string;
  /** A page a slide, or the slides with what is said to them. */
  readonly kind: 'slides' | 'handout';
  /** Name of its file, at the root of the site. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What is written in it, where somebody has to know. */
  readonly text?: string;
}

const NAME = 'papers';

/** The Vite plugin that puts PDFs into the site; the deck's own plugin offers them on its pages. */
export function papers(all: readonly Paper[]): Plugin {
  return {
    name: NAME,
    api: all,
    generateBundle() {
      for (const { file, bytes } of all) {
        this.emitFile({ type: 'asset', fileName: file, source: bytes });
      }
    },
  };
}

/** The PDFs that are among the plugins of a build. */
export function papersAmong(plugins: readonly PluginOption[] | undefined): readonly Paper[] {
  return apiOf<readonly Paper[]>(plugins, NAME) ?? [];
}

/** The links to the PDFs of an edition, the slides first; the number of bytes says what one gets. */
export function paperLinks({ deck, lang, words, papers }: Edition): Element[] {
  const up = lang === deck.languages[0] ? './' : '../';
  return papers
    .filter((paper) => paper.lang === lang)
    .map(({ kind, file, bytes }) => {
      const size = sizeIn(words.document.locale, bytes.length);
      const wording = kind === 'slides' ? words.document.pdf : words.document.handout;
      return h('a', { href: up + file, download: file, dataPaper: kind }, fill(wording, { size }));
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
