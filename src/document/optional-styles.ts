import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { FRAGMENT_EFFECTS } from '../markdown/attributes/fragment-effects.ts';

/**
 * The style sheets in `src/styles/optional/` by name, each with the elements that need it. A deck without such an
 * element does not load the sheet.
 */
const OPTIONAL_STYLES: Readonly<Record<string, (element: Element) => boolean>> = {
  transitions: ({ properties }) => 'dataTransition' in properties,
  'auto-animate': ({ properties }) => 'dataAutoAnimate' in properties,
  'fragment-effects': ({ properties }) =>
    [properties['className']].flat().some((name) => FRAGMENT_EFFECTS.has(String(name))),
  backgrounds: ({ properties }) => 'dataBackgroundColor' in properties,
  pictures: ({ properties }) =>
    properties['dataPictures'] !== undefined ||
    [properties['className']].flat().some((name) => name === 'slide-credit' || name === 'credits'),
  'full-layouts': ({ properties }) =>
    ['dataTitleSize', 'dataTextSize', 'dataBlocks', 'dataNumberSize'].some(
      (name) => properties[name] !== undefined,
    ),
  code: ({ tagName }) => tagName === 'code',
  math: ({ tagName }) => tagName === 'math',
};

/** The names of all optional style sheets; development links every one, so that an edit needs no new link. */
export const OPTIONAL_STYLE_NAMES = Object.keys(OPTIONAL_STYLES);

/** The names of the optional style sheets that these slides need. */
export function optionalStylesOf(slides: readonly Element[]): string[] {
  const needed = new Set<string>();
  const root: Root = { type: 'root', children: [...slides] };
  visit(root, 'element', (element: Element) => {
    for (const [name, isNeededBy] of Object.entries(OPTIONAL_STYLES)) {
      if (isNeededBy(element)) needed.add(name);
    }
  });
  return OPTIONAL_STYLE_NAMES.filter((name) => needed.has(name));
}
