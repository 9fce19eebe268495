import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import type { CompiledLocale } from '../../document/compile-deck.ts';
import { factsData } from '../../document/data-blocks.ts';
import type { Figure } from '../../figures/definition.ts';
import { figureTable } from '../../markdown/embeds/figure-table.ts';
import { type Case, caseFormat, KEYS, listCases } from './cases.ts';
import { galleryFilters } from './filters.ts';
import { pageHead } from './page-head.ts';
import { galleryTiles } from './tiles.ts';

/** The HTML of the gallery. @param query selects cases by their properties */
export function galleryPage(
  compiled: readonly CompiledLocale[],
  query: Pick<URLSearchParams, 'get'>,
): string {
  const all = listCases(compiled.map(({ context }) => context));
  const shown = all.filter((of) => KEYS.every((key) => [null, of[key]].includes(query.get(key))));
  const body = [
    h('header', [
      h('h1', 'Every figure'),
      h(
        'p',
        `${shown.length} of ${all.length}; each as the picture that the build draws and, under it, as a live chart.`,
      ),
      h('p', [h('a', { href: '/gallery/slides/' }, 'Every fixture of slides')]),
      galleryFilters(all, query),
    ]),
    h('main', [
      ...(shown.length === 0 ? [h('p', 'No figure is like that; choose above.')] : []),
      ...compiled.flatMap(({ context }) => figuresOf(context, shown)),
    ]),
    ...compiled.map(({ context }) => factsData(context, { dataFactsIn: factsOf(context) })),
  ];
  return `<!doctype html>${toHtml(h('html', { lang: 'en' }, [pageHead('Every figure', ['/src/vite/gallery/client/gallery.ts']), h('body.gallery', body)]))}`;
}

/** Names the facts of a deck in a language. */
const factsOf = ({ deck, lang }: DeckContext) => `${deck.name}.${lang}`;

function figuresOf(context: DeckContext, shown: readonly Case[]): Element[] {
  return Array.from(context.figures, ([name, figure]) => {
    const cases = shown.filter((of) => of.figure === name && of.lang === context.lang);
    return cases.length === 0 ? [] : [figureSection(name, figure, context, cases)];
  }).flat();
}

/** A figure in one language: description, data, and its states. */
function figureSection(
  name: string,
  figure: Figure,
  context: DeckContext,
  cases: readonly Case[],
): Element {
  const { lang } = context;
  const states = figure.states.filter((state) => cases.some((of) => of.state === state));
  return h('section.gallery-figure', { dataFigure: name, dataFactsOf: factsOf(context) }, [
    h('h2', { id: `${name}.${lang}` }, `${name}, ${lang}`),
    h('.gallery-data', { lang }, [h('p', figure.description), figureTable(figure, context)]),
    ...states.map((state) => {
      const inState = cases.filter((of) => of.state === state);
      return h('section.gallery-state', { dataState: state }, [
        h('h3', { id: `${name}.${lang}.${state}` }, `${name}, ${lang}, ${state}`),
        ...sizesOf(inState).map((size) => row({ state, size }, figure, context, inState)),
      ]);
    }),
  ]);
}

const sizesOf = (cases: readonly Case[]) => [...new Set(cases.map(({ size }) => size))];

/** A state in one size, in each theme. */
function row(
  of: Pick<Case, 'state' | 'size'>,
  figure: Figure,
  context: DeckContext,
  inState: readonly Case[],
): Element {
  const { width, height, size: text } = caseFormat(of, figure);
  const themes = inState.filter(({ size }) => size === of.size);
  return h('.gallery-size', [
    h('h4', `${of.size}, ${width} × ${height}, text of ${text}`),
    h('.gallery-tiles', { dataSingle: themes.length === inState.length }, [
      ...galleryTiles(of, themes, figure, context),
    ]),
  ]);
}
