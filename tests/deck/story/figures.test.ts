import type { ChartConfiguration } from 'chart.js';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/figures/definition.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { type Drawn, drawn } from '../../unit/figures/support/drawn.ts';
import { themeAt } from '../../unit/figures/support/figures.ts';
import { testTimeAxis } from '../../unit/figures/support/time-axis.ts';
import { DECK_FIGURES } from '../support/figures.ts';
import { aboutThisArticle } from './article.ts';

// These tests are the list of what the figures may show and must not suggest.

const { figure, figuresIn, languages } = DECK_FIGURES;
const theme = themeAt();

/** All texts of the drawing as one string with plain spaces. */
function words({ texts }: Pick<Drawn, 'texts'>): string {
  return texts
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\u00A0\u202F]/g, ' ');
}

function wholeOf(of: Figure): string {
  return of.states.at(-1) ?? '';
}

function rowsOf({ rows }: Figure): Record<string, string | number | undefined> {
  return Object.fromEntries(
    rows.map(({ label, value }) => [label, typeof value === 'string' ? value : value.value]),
  );
}

interface Point {
  readonly x: number | readonly number[];
  readonly y: number;
}

/** All x values of a configuration's datasets. */
function points({ data }: ChartConfiguration): Point[] {
  return data.datasets.flatMap((dataset) => dataset.data as unknown as Point[]);
}

/** The options of one scale of a figure. */
function scale(of: Figure, axis: 'x' | 'y', state = wholeOf(of)) {
  const options = of.chart(state, theme).options?.scales?.[axis] as Record<string, unknown>;
  return options ?? {};
}

aboutThisArticle(() => {
  describe('part-stargate', () => {
    const share = figure('part-stargate');

    test('shows 75 and 25, and attributes the rest to nobody', () => {
      expect(rowsOf(share)).toEqual({ Stargate: 75, 'tous les autres fournisseurs': 25 });
      expect(words(drawn(share, '2030', theme))).toContain('75 %');
    });

    test('draws each part to scale', () => {
      const [stargate, rest] = points(share.chart('2030', theme)).map(({ x }) => x as number[]);
      expect(stargate).toEqual([25, 100]);
      expect(rest).toEqual([0, 25]);
    });

    test('the 75 % is by far the largest text', () => {
      const { texts } = drawn(share, '2030', theme);
      const [first, second] = texts.map(({ top, bottom }) => bottom - top).sort((a, b) => b - a);
      expect((first ?? 0) / (second ?? 1)).toBeGreaterThan(2);
    });
  });

  describe('bascule', () => {
    const seesaw = figure('bascule');

    test('says of the start only that it is not published', () => {
      expect(seesaw.rows[0]?.value).toBe('partage non publié');
      const start = words(drawn(seesaw, 'depart', theme));
      expect(start).toContain('partage non publié');
      expect(start).not.toMatch(/%|Stargate|Microsoft|fournisseurs/);
      const [unknown, ...later] = points(seesaw.chart('depart', theme)).map(({ x }) => x);
      expect(unknown).toEqual([0, 100]);
      for (const x of later as number[][]) expect(x[0]).toBe(x[1]);
    });

    test('shows 75 and 25 in 2030', () => {
      expect(points(seesaw.chart('2030', theme)).map(({ x }) => x)).toEqual([
        [0, 100],
        [25, 100],
        [0, 25],
      ]);
      expect(words(drawn(seesaw, '2030', theme))).toMatch(/Stargate 75 %.*fournisseurs 25 %/);
    });

    test('returns to its start', () => {
      const before = drawn(seesaw, 'depart', theme);
      drawn(seesaw, '2030', theme);
      expect(drawn(seesaw, 'depart', theme)).toEqual(before);
    });
  });

  describe('tresorerie', () => {
    const burn = figure('tresorerie');

    test('shows 5, 20 and × 4, and nothing for the years between', () => {
      expect(rowsOf(burn)).toEqual({
        '2024': 5,
        '2025 et 2026': 'non publié',
        '2027': 20,
        '2027 rapporté à 2024': 4,
      });
      expect(burn.title).toContain('Trésorerie consommée');
      expect(burn.note).toMatch(/2025 et 2026, non publiées/);
    });

    test('fills a reported bar, hatches a forecast one, on a scale from zero', () => {
      const { data } = burn.chart('2027', theme);
      const [reported, forecast] = data.datasets;
      expect(reported).toMatchObject({
        data: [{ x: 2024, y: 5 }],
        backgroundColor: 'role:actor-3',
      });
      expect(forecast).toMatchObject({ data: [{ x: 2027, y: 20 }], backgroundColor: 'role:paper' });
      expect(scale(burn, 'y')).toMatchObject({ min: 0, max: 20 });
      expect(words(drawn(burn, '2027', theme))).toMatch(/2024, rapporté.*2027, prévision.*× 4/);
    });

    test('joins the bars by a dashed line without markers, from edge to edge', () => {
      const line = burn.chart('2027', theme).data.datasets[2];
      expect(line).toMatchObject({ type: 'line', pointRadius: 0 });
      expect((line as { borderDash?: number[] }).borderDash).toHaveLength(2);
      expect((line?.data as unknown as Point[] | undefined)?.map(({ y }) => y)).toEqual([5, 20]);
    });

    test('does not mention 2027 before its step', () => {
      expect(words(drawn(burn, '2024', theme))).not.toMatch(/20 Md|× /);
      expect(points(burn.chart('2024', theme)).map(({ y }) => y)).toEqual([5, 0]);
    });
  });

  describe('calendrier', () => {
    const calendar = figure('calendrier');

    test('shows what is reported for 2024 and forecast for 2027 and 2030', () => {
      expect(calendar.rows.map(({ value }) => (value as { id: string }).id)).toEqual([
        'burn-2024',
        'burn-2027',
        'stargate-share',
        'inference-training',
      ]);
      const written = words(drawn(calendar, 'dates', theme));
      expect(written.match(/rapporté/g)).toHaveLength(1);
      expect(written.match(/prévision/g)).toHaveLength(2);
    });

    test('leaves space between the circles and the years below them', () => {
      const { marks } = drawStaticFigure(calendar, 'dates', theme, (text) => text.length / 2);
      // Radius and half the border of a circle.
      const bottom = (marks.get(0)?.top ?? 0) + 0.7 * theme.size;
      const years = drawn(calendar, 'dates', theme).texts.filter(({ text }) =>
        /^20\d\d$/.test(text),
      );
      expect(years.length).toBeGreaterThanOrEqual(3);
      for (const { text, top } of years) expect(top - bottom, text).toBeGreaterThan(theme.size / 6);
    });

    test('fills the circle of 2024 only', () => {
      expect(calendar.chart('dates', theme).data.datasets[0]).toMatchObject({
        data: [{ x: 2024 }, { x: 2027 }, { x: 2030 }],
        pointBackgroundColor: ['role:ink', 'role:paper', 'role:paper'],
      });
    });

    test('is vertical if narrow, with the years to scale', () => {
      const { data, options } = calendar.chart(
        'dates',
        themeAt({ width: 350, height: 300, size: 15 }),
      );
      expect(data.datasets[0]?.data).toMatchObject([{ y: 2024 }, { y: 2027 }, { y: 2030 }]);
      expect(options?.scales?.['y']).toMatchObject({ type: 'linear', reverse: true });
    });
  });

  describe('inference', () => {
    const turn = figure('inference');

    test('shows no amount: no scale, no tick, no digit except in years', () => {
      for (const axis of ['x', 'y'] as const) {
        expect(scale(turn, axis)).toMatchObject({ type: 'linear', display: false });
      }
      const numbers = words(drawn(turn, '2030', theme)).match(/\d+/g);
      expect(new Set(numbers)).toEqual(new Set(['2030']));
      expect(
        turn.rows.map(({ value }) => value).filter((value) => typeof value === 'string'),
      ).toEqual(['non publié', 'non publié']);
    });

    test.each(languages)('says in the drawing that it has no scale, in %s', (lang) => {
      const unscaled = { fr: 'schéma sans échelle', en: 'schematic, not to scale' }[lang];
      for (const place of [theme, themeAt({ width: 280, height: 260, size: 16 })]) {
        const of = figuresIn(lang).get('inference') as Figure;
        expect(words(drawn(of, '2030', place))).toContain(unscaled);
      }
    });

    test('shows inference above training in 2030, and neither order nor crossing before', () => {
      const [running, , training] = turn
        .chart('2030', theme)
        .data.datasets.map(({ data }) => data as unknown as { x: number; y: number }[]);
      expect(running?.at(-1)?.x).toBe(training?.at(-1)?.x);
      const above = running?.map(({ y }, index) => Math.sign(y - (training?.[index]?.y ?? 0)));
      expect(above).toEqual([1, 1]);
      // The left half of the drawing is not published data.
      expect(running?.[0]?.x).toBeGreaterThan((running?.at(-1)?.x ?? 0) / 2);
      expect(words(drawn(turn, '2030', theme))).toContain('avant 2030 : rien de publié');
    });
  });

  describe.each([
    ['tresorerie', 2027],
    ['calendrier', 2030],
  ])('%s', (name, last) => {
    testTimeAxis(figure(name), last);

    test('has no point for 2025 or 2026', () => {
      for (const state of figure(name).states) {
        for (const { x } of points(figure(name).chart(state, theme))) {
          expect([2025, 2026]).not.toContain(Math.round((x as number) * 2) / 2);
        }
      }
    });
  });

  test('no figure names Microsoft or shows a share for it', () => {
    for (const lang of languages) {
      for (const [name, of] of figuresIn(lang)) {
        const said = [of.title, of.description, of.note, ...of.rows.map(({ label }) => label)];
        const seen = of.states.map((state) => words(drawn(of, state, theme)));
        expect([...said, ...seen].join(' '), name).not.toContain('Microsoft');
      }
    }
  });

  test('a forecast is never presented as a fact', () => {
    for (const of of figuresIn('fr').values()) {
      expect(`${of.description} ${of.note}`).toMatch(/prévision|prévoi/i);
      expect(`${of.title} ${of.description} ${of.note}`).not.toMatch(/\b(?:sera|seront|coûtera)\b/);
    }
  });

  test('every figure says what is not published, and of when its forecasts are', () => {
    for (const lang of languages) {
      for (const [name, of] of figuresIn(lang)) {
        expect(of.source, name).toBe('the-information');
        expect(of.note, name).toMatch(/2025/);
        expect(of.description.match(/[.?](?:\s|$)/g)?.length, name).toBeLessThanOrEqual(2);
        for (const { value } of of.rows) {
          if (typeof value === 'string') expect(value, name).toMatch(/non publié|not published/);
        }
      }
    }
  });

  test('the deck has the five figures of the story', () => {
    expect([...figuresIn('fr').keys()].sort()).toEqual([
      'bascule',
      'calendrier',
      'inference',
      'part-stargate',
      'tresorerie',
    ]);
  });
});
