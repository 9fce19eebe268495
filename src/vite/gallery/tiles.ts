import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Figure } from '../../figures/definition.ts';
import {
  drawStaticFigure,
  staticFigureElement,
  tokenTheme,
} from '../../figures/static/static-figure.ts';
import { type Case, caseFormat, caseId, KEYS } from './cases.ts';

/** Wider drawings are shown at half their size, unless one is selected. Pixels. */
const LARGE = 400;

/** The tiles of one figure in one state and size: the same picture in each theme, with an empty element for its live chart. */
export function galleryTiles(
  { state, size }: Pick<Case, 'state' | 'size'>,
  themes: readonly Case[],
  figure: Figure,
  { measure }: Pick<DeckContext, 'measure'>,
): Element[] {
  const { width, height, size: text } = caseFormat({ size }, figure);
  const theme = tokenTheme({ width, height, size: text });
  const picture = staticFigureElement(drawStaticFigure(figure, state, theme, measure), {});
  return themes.map((of) =>
    h('figure.gallery-tile', { id: caseId(of), dataLarge: width > LARGE }, [
      h('figcaption', [h('a', { href: caseUrl(of) }, KEYS.map((key) => of[key]).join(' · '))]),
      h('.gallery-drawings', { dataTheme: of.theme, style: `inline-size: ${width}px` }, [
        picture,
        h('.gallery-chart', {
          style: `block-size: ${height}px`,
          dataWidth: width,
          dataHeight: height,
          dataSize: text,
        }),
      ]),
    ]),
  );
}

/** URL that selects one case. */
function caseUrl(of: Case): string {
  return `?${new URLSearchParams({ ...of })}`;
}
