import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Figure } from '../figures/definition.ts';
import { type Case, casesIn, formatFor, KEYS } from '../gallery/cases.ts';
import type { CompiledEdition } from './compile.ts';
import type { Edition } from './edition.ts';
import { figureTable } from './figure-table.ts';
import { galleryFilters } from './gallery-filters.ts';
import { galleryTiles } from './gallery-tile.ts';

/** The page of all figures, or of those that its query chooses, as HTML. */
export function galleryPage(
  compiled: readonly CompiledEdition[],
  asked: Pick<URLSearchParams, 'get'>,
): string {
  const all = casesIn(compiled.map(({ edition }) => edition));
  const shown = all.filter((of) => KEYS.every((key) => [null, of[key]].includes(asked.get(key))));
  const body = [
    h('header', [
      h('h1', 'Every figure'),
      h(
        'p',
        `${shown.length} of ${all.length}; each as the picture that the build draws and, under it, as a live chart.`,
      ),
      galleryFilters(all, asked),
    ]),
    h('main', [
      ...(shown.length === 0 ? [h('p', 'No figure is like that; choose above.')] : []),
      ...compiled.flatMap(({ edition }) => figuresOf(edition, shown)),
    ]),
    ...compiled.map(factsFor),
  ];
  return `<!doctype html>${toHtml(h('html', { lang: 'en' }, [head(), h('body.gallery', body)]))}`;
}

function head(): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', 'Every figure'),
    h('link', { rel: 'icon', href: '/icons/icon.svg', type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: '/src/styles/layers.css' }),
    h('link', { rel: 'stylesheet', href: '/src/gallery/gallery.css' }),
    h('script', { type: 'module', src: '/@vite/client' }),
    h('script', { type: 'module', src: '/src/gallery/gallery.ts' }),
  ]);
}

/** What the live charts are fed with: the facts as the deck's own page carries them. */
function factsFor({ edition: { lang }, document }: CompiledEdition): Element {
  const [, facts = ''] =
    /<script[^>]*\bdata-facts\b[^>]*>([^<]*)<\/script>/.exec(document.body) ?? [];
  return h('script', { type: 'application/json', dataFactsIn: lang }, facts);
}

function figuresOf(edition: Edition, shown: readonly Case[]): Element[] {
  return Array.from(edition.figures, ([name, figure]) => {
    const cases = shown.filter((of) => of.figure === name && of.lang === edition.lang);
    return cases.length === 0 ? [] : [figureSection(name, figure, edition, cases)];
  }).flat();
}

/** A figure in one language: what it says, its data, and its states one after the other. */
function figureSection(
  name: string,
  figure: Figure,
  edition: Edition,
  cases: readonly Case[],
): Element {
  const { lang } = edition;
  const states = figure.states.filter((state) => cases.some((of) => of.state === state));
  return h('section.gallery-figure', { dataFigure: name, dataLang: lang }, [
    h('h2', { id: `${name}.${lang}` }, `${name}, ${lang}`),
    h('.gallery-data', { lang }, [h('p', figure.description), figureTable(figure, edition)]),
    ...states.map((state) => {
      const inState = cases.filter((of) => of.state === state);
      return h('section.gallery-state', { dataState: state }, [
        h('h3', { id: `${name}.${lang}.${state}` }, `${name}, ${lang}, ${state}`),
        ...sizesOf(inState).map((size) => row({ state, size }, figure, edition, inState)),
      ]);
    }),
  ]);
}

const sizesOf = (cases: readonly Case[]) => [...new Set(cases.map(({ size }) => size))];

/** A state in one size, in each of its themes. */
function row(
  of: Pick<Case, 'state' | 'size'>,
  figure: Figure,
  edition: Edition,
  inState: readonly Case[],
): Element {
  const { width, height, size: text } = formatFor(of, figure);
  const themes = inState.filter(({ size }) => size === of.size);
  return h('.gallery-size', [
    h('h4', `${of.size}, ${width} × ${height}, text of ${text}`),
    h('.gallery-tiles', { dataAlone: themes.length === inState.length }, [
      ...galleryTiles(of, themes, figure, edition),
    ]),
  ]);
}
