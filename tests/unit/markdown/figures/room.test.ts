import { expect, test } from 'vitest';
import { defineFigure, drawing } from '../../../../src/figures/definition.ts';
import { bareScale, lineScale } from '../../../../src/figures/drawing/scales.ts';
import { labels } from '../../../../src/figures/labels/labels.ts';
import { bodyOf, type Changes, diagnosticsOf } from '../../support/tiny-deck.ts';

/** A figure whose labels, one above another, need seven lines of text. */
const column = defineFigure(['all'], ({ fact, localize }) => ({
  title: localize({ fr: 'La part, en %' }),
  description: localize({ fr: 'Huit mots.' }),
  source: 'paper',
  rowsAre: localize({ fr: 'Qui' }),
  rows: [{ label: localize({ fr: 'Nous' }), value: fact('share' as never) }],
  chart: (_, theme) =>
    drawing({
      type: 'bar',
      data: { datasets: [] },
      options: { scales: { x: bareScale(0, 1), y: lineScale(theme) } },
      plugins: [
        labels(
          theme,
          ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'].map((text, index) => ({
            text: text.repeat(5),
            x: 0.5,
            y: index + 0.5,
          })),
        ),
      ],
    }),
}));

const FIGURE = '![figure](part)\nUne phrase.\n\n- un point {.fragment}\n';

/** The tiny deck with this figure and this text on its slide. */
const withText = (text: string, layout = 'figure'): Changes => ({
  figure: column,
  replace: [
    ['fr/milieu.md', `layout: figure`, `layout: ${layout}`],
    ['fr/milieu.md', FIGURE, `${text}\n`],
    ['fr/milieu.md', '\n\nPuis on finit.', ''],
  ],
});

/** Height of a line of text beside a figure, and the space between blocks, in units. */
const LINE = 36.4;
const GAP = 20;

/** The sizes of the wide pictures. */
const sizesOf = (changes: Changes) =>
  Array.from(
    bodyOf(changes).matchAll(/viewBox="0 0 (\d+) (\d+)"[^>]*data-shape="wide"/g),
    ([, width, height]) => ({ width: Number(width), height: Number(height) }),
  );

test('a figure alone has the height of the slide below its title', () => {
  expect(sizesOf(withText('![figure](part)'))).toEqual([{ width: 1136, height: 393 }]);
});

test('each line of text above or below it takes its height from the figure', () => {
  const heightWith = (text: string) => sizesOf(withText(text))[0]?.height ?? 0;
  const alone = heightWith('![figure](part)');
  const sentence = heightWith('Une phrase.\n\n![figure](part)');
  expect(Math.abs(alone - sentence - (LINE + GAP))).toBeLessThan(1);
  expect(heightWith('![figure](part)\n\n- un point')).toBe(sentence);
  expect(Math.abs(sentence - heightWith('![figure](part)\n\n- un\n- deux') - LINE)).toBeLessThan(1);
  expect(
    Math.abs(sentence - heightWith(`${'Des mots. '.repeat(10)}\n\n![figure](part)`) - LINE),
  ).toBeLessThan(1);
});

test('a step of the figure between other steps takes no room', () => {
  const text = 'Une phrase.\n\n![figure](part)';
  const changes = withText(text);
  const states = { ...changes, figure: withStates };
  const placed = { ...withText(`${text}\n\n![state](after)`), figure: withStates };
  expect(sizesOf(placed)).toEqual(sizesOf(states));
});

const withStates = defineFigure(['before', 'after'], (context) => {
  const { chart, states, ...figure } = column(context);
  return { ...figure, chart: (_: string, theme) => chart(states[0], theme) };
});

test('two figures one after the other are side by side, with text between them stacked', () => {
  const beside = withText('![figure](part)\n![figure](part)');
  expect(sizesOf(beside).map(({ width }) => width)).toEqual([548, 548]);
  expect(bodyOf(beside)).toContain('class="figures"');
  const stacked = withText('![figure](part)\n\nUne phrase.\n\n![figure](part)');
  // Each has half of the height.
  expect(diagnosticsOf(stacked).match(/leaves 5 lines of its text/g)).toHaveLength(2);
});

test('a figure in a column has its width', () => {
  const columns = '### Un\n\n![figure](part)\n\n### Deux\n\n- un point\n';
  expect(sizesOf(withText(columns, 'columns'))[0]?.width).toBe(532);
});

test('a room that is too small is reported with its figure, file and line, and how much text is too much', () => {
  const long = `${'Bien trop de mots pour une figure. '.repeat(14)}\n\n![figure](part)`;
  expect(diagnosticsOf(withText(long))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:9:1 The figure “part” has too little room: what stands beside it leaves 4.5 lines of its text, and it needs 7. Shorten the slide’s text by 2 lines, or give the figure a slide of its own."`,
  );
});

/** A figure whose two labels stand beside one another, and need more than half of a slide. */
const wide = defineFigure(['all'], (context) => ({
  ...column(context),
  chart: (_, theme) =>
    drawing({
      type: 'bar',
      data: { datasets: [] },
      plugins: [
        {
          id: 'wide',
          afterDraw({ ctx, width }) {
            ctx.font = `500 ${theme.size}px label`;
            ctx.fillText('une longue étiquette à gauche', 0, 40);
            ctx.textAlign = 'right';
            ctx.fillText('une autre étiquette à droite', width, 40);
          },
        },
      ],
    }),
}));

test('a figure that fits the slide, but not a part of its width, is reported with the cure', () => {
  const beside = withText('![figure](part)\n![figure](part)');
  expect(diagnosticsOf({ ...beside, figure: wide })).toMatchInlineSnapshot(`
    "slides/fr/milieu.md:7:1 The figure “part” is too narrow beside what shares its slide: “une longue étiquette à gauche” and “une autre étiquette à droite” lie on one another in a part of 548 of 1136 units. Give it a slide of its own, or put the two one under the other, with a sentence between them.
    slides/fr/milieu.md:8:1 The figure “part” is too narrow beside what shares its slide: “une longue étiquette à gauche” and “une autre étiquette à droite” lie on one another in a part of 548 of 1136 units. Give it a slide of its own, or put the two one under the other, with a sentence between them."
  `);
  const columns = '### Un\n\n![figure](part)\n\n### Deux\n\n| a | b |\n|---|---|\n| c | d |\n';
  expect(diagnosticsOf({ ...withText(columns, 'columns'), figure: wide })).toContain(
    'slides/fr/milieu.md:9:1 The figure “part” is too narrow',
  );
  expect(diagnosticsOf({ ...withText('![figure](part)'), figure: wide })).toBe('');
});

test('a layout without a place for figures, a third figure and one below a heading are refused', () => {
  expect(diagnosticsOf(withText('![figure](part)', 'text'))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The layout “text” has no place for a figure. Write “layout: figure”, for one or two figures with sentences and lists, or “layout: columns”, with a figure below each “###”."`,
  );
  const figures = '![figure](part)\n![figure](part)\n![figure](part)';
  expect(diagnosticsOf(withText(figures))).toContain(
    'slides/fr/milieu.md:9:1 A slide has room for two figures.',
  );
  expect(diagnosticsOf(withText('### Un\n\n![figure](part)'))).toContain(
    'slides/fr/milieu.md:9:1 In this layout a figure cannot stand below a “###”.',
  );
});

test('labels that collide in any room are named by the figure, and do not stop the build', () => {
  const crossed = defineFigure(['all'], (context) => ({
    ...column(context),
    chart: () =>
      drawing({
        type: 'bar',
        data: { datasets: [] },
        plugins: [
          {
            id: 'crossed',
            afterDraw({ ctx }) {
              ctx.font = '500 24px label';
              for (const text of ['un', 'autre']) ctx.fillText(text, 40, 40);
            },
          },
        ],
      }),
  }));
  const changes = { ...withText('![figure](part)'), figure: crossed };
  expect(bodyOf(changes)).toContain('data-label-overlap="un|autre"');
  expect(bodyOf(withText('![figure](part)'))).not.toContain('data-label-overlap');
});
