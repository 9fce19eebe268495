import type { Figure } from '../../../src/figures/definition.ts';
import { collisions, type TextBox } from '../../../src/figures/labels/collisions.ts';
import { type Case, caseFormat } from '../../../src/vite/gallery/cases.ts';
import { drawn } from '../../unit/figures/support/drawn.ts';
import { themeAt } from '../../unit/figures/support/figures.ts';
import { disagreements, readingsOf } from '../../unit/figures/support/table.ts';
import type { Tile } from './gallery.ts';

/** The figures of a deck in one language, by name. */
interface FiguresOfLanguage {
  readonly lang: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Returns a function that lists the faults in the texts of a tile, with its name. @param locales the figures shown */
export function textChecker(locales: readonly FiguresOfLanguage[]) {
  const figureOf = ({ figure, lang }: Pick<Case, 'figure' | 'lang'>) => {
    const [found] = locales.flatMap((locale) =>
      locale.lang === lang ? (locale.figures.get(figure) ?? []) : [],
    );
    if (!found) throw new Error(`There is no figure “${figure}”.`);
    return found;
  };
  return ({ name, picture, chart, ...room }: Tile, of: Case): string[] => {
    const figure = figureOf(of);
    const readings = readingsOf(figure, drawn(figure, of.state, themeAt(caseFormat(of, figure))));
    return [picture, chart].flatMap((boxes, index) => {
      const texts = boxes.map(({ text }) => text);
      return [
        ...(texts.length === 0 ? ['nothing written'] : []),
        ...collisions(boxes, room).map(({ text, other }) =>
          other === undefined ? `cut: ${text}` : `over one another: ${text} / ${other}`,
        ),
        ...disagreements(figure, of.state, texts, readings),
      ].map((what) => `${name}, ${index === 0 ? 'picture' : 'chart'}: ${what}`);
    });
  };
}

/** The parts of a tile that are not painted. */
export function unpainted({ name, picturePixels, chartPixels }: Tile): string[] {
  return [picturePixels, chartPixels]
    .filter(({ painted, colours }) => painted < 0.02 || colours < 2)
    .map(({ painted }) => `${name}: ${painted}`);
}

/** Texts whose positions in picture and chart differ by more than two pixels. */
export function apart({ name, picture, chart }: Tile): string[] {
  const places = (texts: readonly TextBox[]) =>
    texts.map(({ text, left, bottom }) => ({ text, left, bottom }));
  const [drawn, live] = [places(picture), places(chart)];
  const more = live.slice(drawn.length).map(({ text }) => ({ text, left: 0, bottom: 0 }));
  return [...drawn, ...more]
    .filter(({ text, left, bottom }, index) => {
      const other = live[index];
      return other?.text !== text || Math.hypot(other.left - left, other.bottom - bottom) > 2;
    })
    .map(({ text }) => `${name}: ${text}`);
}
