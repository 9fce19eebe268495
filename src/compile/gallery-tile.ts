import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../figures/definition.ts';
import { type Case, formatFor, KEYS, nameOf } from '../gallery/cases.ts';
import type { Edition } from './edition.ts';
import { drawPicture, pictureElement, tokenTheme } from './figure-picture.ts';

/** From this width on a drawing is shown in half its size where many stand on the page. */
const LARGE = 400;

/** The tiles of one figure in one state and size: the same picture in each theme, with room for its chart. */
export function galleryTiles(
  { state, size }: Pick<Case, 'state' | 'size'>,
  themes: readonly Case[],
  figure: Figure,
  { measure }: Pick<Edition, 'measure'>,
): Element[] {
  const { width, height, size: text } = formatFor({ size }, figure);
  const theme = tokenTheme({ width, height, size: text });
  const picture = pictureElement(drawPicture(figure, state, theme, measure), {});
  return themes.map((of) =>
    h('figure.gallery-tile', { id: nameOf(of), dataLarge: width > LARGE }, [
      h('figcaption', [h('a', { href: alone(of) }, KEYS.map((key) => of[key]).join(' · '))]),
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

/** Address of one case alone. */
function alone(of: Case): string {
  return `?${new URLSearchParams({ ...of })}`;
}
