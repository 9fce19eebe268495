import {
  backgroundElement,
  type Layout,
  levelStyle,
  type PlacedPlaceholder,
  placeholderShape,
  shapeTree,
} from './layouts.ts';
import type { RunStyle } from './text.ts';
import type { Tokens } from './theme.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** The names of colours on slides, and the places of the theme that they stand for. */
export const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((place) => [`accent${place}`, `accent${place}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** Ids of the master and of its layouts share one range, which begins here (ECMA-376 part 1, 19.7.14). */
export const FIRST_MASTER_ID = 2147483648;

/**
 * The slide master: the deck's paper, and the placeholders of the layout that most slides have.
 * @param layoutIds relationship ids of the layouts
 */
export function masterPart(
  layouts: readonly Layout[],
  layoutIds: readonly string[],
  usual: Layout,
  tokens: Tokens,
): XmlElement {
  const ink = { hex: tokens['ink'] ?? '#000000', alpha: 1 };
  const fallback: RunStyle = { size: 32, isBold: false, family: 'text', color: ink };
  const of = (type: PlacedPlaceholder['type']) =>
    [usual, ...layouts]
      .flatMap(({ placeholders }) => [...placeholders.values()])
      .filter((placeholder) => placeholder.type === type)
      .sort((one, other) => (other.idx ?? 0) - (one.idx ?? 0))
      .find((placeholder) => type !== 'body' || (placeholder.idx ?? 0) >= 20);
  const shown = (['title', 'body', 'ftr', 'sldNum'] as const).flatMap((type, index) => {
    const placeholder = of(type);
    const idx = type === 'title' ? {} : { idx: index };
    return placeholder ? [{ ...placeholder, type, ...idx }] : [];
  });
  const paper = { hex: tokens['paper'] ?? '#ffffff', alpha: 1 };
  const levels = (style: RunStyle) =>
    Array.from({ length: 9 }, (_, level) => levelStyle(level + 1, style, tokens));
  return x('p:sldMaster', NAMESPACES, [
    x('p:cSld', [
      backgroundElement(paper, tokens),
      shapeTree(
        shown.map((placeholder, index) => placeholderShape(placeholder, index + 2, tokens)),
      ),
    ]),
    x('p:clrMap', COLOR_MAP),
    x(
      'p:sldLayoutIdLst',
      layoutIds.map((id, index) =>
        x('p:sldLayoutId', { id: FIRST_MASTER_ID + 1 + index, 'r:id': id }),
      ),
    ),
    x('p:txStyles', [
      x('p:titleStyle', [levelStyle(1, of('title')?.style ?? fallback, tokens)]),
      x('p:bodyStyle', levels(of('body')?.style ?? fallback)),
      x('p:otherStyle', levels(fallback)),
    ]),
  ]);
}
