import * as fc from 'fast-check';
import { stringify } from 'yaml';
import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import { defineFigure } from '../../../../src/figures/definition.ts';
import { plainLines } from '../../../../src/markdown/code/shiki.ts';
import { inspectionOf, tinyDeck } from '../../support/tiny-deck.ts';
import { blocks, inline, notes } from './markdown.ts';
import { plain, type Typed } from './texts.ts';

/** A slide, with what a reader should see of each part. */
export interface ModelSlide {
  readonly name: string;
  readonly layout: string;
  readonly title: Typed;
  readonly body: Typed;
  readonly footnotes: readonly Typed[];
  readonly notes: Typed;
}

/** A deck of which it is known what its pages should show. */
export interface ModelDeck {
  readonly languages: readonly string[];
  readonly title: string;
  readonly slides: readonly ModelSlide[];
  /** How its YAML is written. */
  readonly style: YamlStyle;
}

interface YamlStyle {
  readonly collectionStyle: 'any' | 'block' | 'flow';
  readonly defaultStringType:
    | 'PLAIN'
    | 'QUOTE_DOUBLE'
    | 'QUOTE_SINGLE'
    | 'BLOCK_LITERAL'
    | 'BLOCK_FOLDED';
  readonly lineWidth: number;
  readonly indent: number;
  readonly singleQuote: boolean;
}

export const LAYOUTS = [
  'title',
  'act',
  'text',
  'columns',
  'known-unknown',
  'numbers',
  'actors',
  'figure',
  'picture',
  'full-picture',
  'sources',
];
const PICTURE = 'pictures/boat.jpg';

const oneLine = (text: fc.Arbitrary<Typed>) =>
  text.map(({ source, shown }) => ({ source: source.replaceAll('\\\n', ''), shown }));
const title = oneLine(
  fc.oneof({ weight: 12, arbitrary: inline(2) }, { weight: 1, arbitrary: plain(300) }),
);
const sentence = fc.oneof(
  { weight: 8, arbitrary: inline(3) },
  { weight: 1, arbitrary: plain(300) },
);
const none: Typed = { source: '', shown: '' };

const together = (parts: readonly Typed[]): Typed => ({
  source: parts
    .map(({ source }) => source)
    .filter(Boolean)
    .join('\n\n'),
  shown: parts.map(({ shown }) => shown).join(''),
});
const named = (body: fc.Arbitrary<Typed>) =>
  fc
    .tuple(oneLine(inline(2)), body)
    .map(([name, text]) => together([{ ...name, source: `### ${name.source}` }, text]));
const several = (body: fc.Arbitrary<Typed>, minLength: number, maxLength: number) =>
  fc.array(body, { minLength, maxLength }).map(together);

/** The body of a slide of a layout. */
function bodyOf(layout: string): fc.Arbitrary<Typed> {
  switch (layout) {
    case 'title':
    case 'act':
      return fc.oneof(fc.constant(none), sentence);
    case 'columns':
      return several(named(blocks(2)), 2, 3);
    case 'known-unknown':
      return several(named(blocks(2)), 2, 2);
    case 'numbers':
      return several(named(sentence), 1, 6);
    case 'actors':
      return several(named(sentence), 2, 6);
    case 'figure':
      return sentence.map((text) => together([{ source: '![figure](part)', shown: '' }, text]));
    case 'picture':
    case 'full-picture':
      return fc
        .tuple(plain(3), plain(5), sentence)
        .map(([alt, caption, text]) =>
          together([
            { source: `![${alt.source}](${PICTURE} "${caption.source}")`, shown: caption.shown },
            text,
          ]),
        );
    case 'sources':
      return sentence.map((text) => together([text, { source: '![ledger](facts)', shown: '' }]));
    default:
      return blocks(5);
  }
}

const footnotes = fc.array(oneLine(inline(3)), { maxLength: 2 });

const slide = (index: number): fc.Arbitrary<ModelSlide> =>
  fc.constantFrom(...LAYOUTS, 'text', 'text', 'text').chain((layout) =>
    fc.record({
      name: fc.constant(`slide-${'abcdefghij'[index]}`),
      layout: fc.constant(layout),
      title,
      body: bodyOf(layout),
      footnotes: ['text', 'columns'].includes(layout) ? footnotes : fc.constant([]),
      notes,
    }),
  );

const style: fc.Arbitrary<YamlStyle> = fc.record({
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  lineWidth: fc.constantFrom(0, 40, 80),
  indent: fc.integer({ min: 1, max: 8 }),
  singleQuote: fc.boolean(),
});

/** Decks of one to `most` slides, over all layouts. */
export const modelDecks = (most: number): fc.Arbitrary<ModelDeck> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc.record({
      languages: fc.constantFrom(['fr'], ['fr'], ['fr', 'en'], ['fr', 'ar'], ['fr', 'ja', 'el']),
      title: plain(8).map(({ source }) => source),
      slides: fc.tuple(...Array.from({ length: count }, (_, index) => slide(index))),
      style,
    }),
  );

const inEach = (languages: readonly string[], text: string) =>
  Object.fromEntries(languages.map((lang) => [lang, text]));

/** The text of the file of a slide. */
function slideText({ layout, title, body, footnotes, notes }: ModelSlide, index: number): string {
  const last =
    footnotes.length === 0 ? '' : `\n\nMarks${footnotes.map((_, at) => `[^${at + 1}]`).join(' ')}`;
  const definitions = footnotes.map(({ source }, at) => `[^${at + 1}]: ${source}`);
  return [
    `---\nlayout: ${layout}\nminutes: 0:30\n---\n${index === 0 ? '#' : '##'} ${title.source}`,
    `${body.source}${last}`,
    ...definitions,
    `Note:\n${notes.source}`,
    '',
  ].join('\n\n');
}

/** What a reader should see of the body of a slide, with the word that carries the marks of footnotes. */
export const bodyShown = ({ body, footnotes }: ModelSlide) =>
  body.shown + (footnotes.length > 0 ? 'Marks' : '');

/** The files of a deck. */
export function filesOf({ languages, title, slides, style }: ModelDeck): DeckFiles {
  const { collectionStyle, defaultStringType, lineWidth, indent, singleQuote } = style;
  const yaml = (value: unknown) =>
    stringify(value, {
      collectionStyle,
      defaultStringType,
      defaultKeyType: 'PLAIN',
      lineWidth,
      indent,
      singleQuote,
    });
  const localized = (text: string) => inEach(languages, text);
  const texts = new Map<string, string>([
    [
      'deck.yaml',
      yaml({
        name: 'arbitrary',
        title: localized(title),
        description: localized(title),
        author: localized(title),
        languages,
        slides: slides.map(({ name }) => name),
      }),
    ],
    [
      'facts.yaml',
      yaml({
        sources: {
          paper: { short: localized('P'), chain: [{ name: localized('P'), role: localized('p') }] },
        },
        units: {
          percent: Object.fromEntries(
            languages.map((lang) => [lang, { other: '{n} %', short: '{n} %' }]),
          ),
        },
        facts: {
          share: {
            statement: localized(title),
            value: 75,
            unit: 'percent',
            nature: 'forecast',
            source: 'paper',
          },
        },
      }),
    ],
    ['credits.yaml', `${PICTURE}: Jeanne Martin\n`],
  ]);
  for (const lang of languages) {
    slides.forEach((slide, index) => {
      texts.set(`${lang}/${slide.name}.md`, slideText(slide, index));
    });
  }
  return projectWith(texts);
}

/** A figure whose texts have no language. */
const part = defineFigure(['before', 'after'], ({ fact }) => ({
  title: 'Part',
  description: 'A disc.',
  source: 'paper',
  rowsAre: 'Who',
  rows: [{ label: 'Us', value: fact('share' as never) }],
  chart: () => ({ type: 'bar', data: { datasets: [] } }),
}));

/** The files of a deck with these texts, all layouts, one figure and one picture. */
export function projectWith(texts: ReadonlyMap<string, string>): DeckFiles {
  const tiny = tinyDeck();
  return {
    ...tiny,
    texts,
    figures: tiny.figures.map((figure) => ({ ...figure, definition: part })),
    highlighter: {
      languages: new Map(['js', 'html', 'python'].map((name) => [name, name])),
      tokenize: plainLines,
    },
    layouts: LAYOUTS,
    pictures: [PICTURE, 'notes.txt'],
    inspected: new Map([[PICTURE, inspectionOf(PICTURE)]]),
  };
}
