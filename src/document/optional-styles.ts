import type { Element, ElementContent, Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { directionOf } from '../i18n/direction.ts';
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
  backdrops: ({ properties }) => hasClass(properties, 'slide-backdrop'),
  'narrow-figures': ({ properties }) => hasClass(properties, 'in-column'),
  pictures: ({ properties }) => properties['dataPictures'] !== undefined,
  'full-picture': ({ properties }) => properties['dataLayout'] === 'full-picture',
  credits: ({ properties }) =>
    hasClass(properties, 'slide-credit') || hasClass(properties, 'credits'),
  'text-sizes': ({ properties }) =>
    hasAny(properties, ['dataTitleSize', 'dataTextSize', 'dataNameSize', 'dataLedgerSize']),
  'more-numbers': ({ properties }) =>
    hasAny(properties, ['dataNumberSize', 'dataNumberWidth']) || hasBlocks(properties, 'numbers'),
  'more-actors': ({ properties }) => hasBlocks(properties, 'actors'),
  'more-columns': ({ properties }) => hasBlocks(properties, 'columns'),
  code: ({ tagName }) => tagName === 'code',
  math: ({ tagName }) => tagName === 'math',
  italics: ({ tagName }) => tagName === 'em',
  tables: ({ tagName, properties }) => tagName === 'table' && hasClass(properties, 'table'),
  prose: isProse,
  drafts: ({ properties }) => hasClass(properties, 'slide-draft'),
  actors: ({ properties }) =>
    Number(properties['dataActor']) > 3 ||
    ['diamond', 'hexagon', 'star'].includes(String(properties['dataShape'])) ||
    /--color-actor-(?![123]\b)/.test(`${properties['fill']} ${properties['stroke']}`),
};

/**
 * Quotations, struck words, footnotes, tasks, lists or paragraphs in the items of lists; and slides of the layout `text`
 * with more than numbered sentences.
 */
function isProse({ tagName, properties, children }: Element): boolean {
  if (properties['dataLayout'] === 'text') return !children.some(hasSentencesOnly);
  if (tagName === 'blockquote' || tagName === 'del') return true;
  if (tagName !== 'li') return hasClass(properties, 'footnotes');
  return (
    hasClass(properties, 'task') ||
    children.some((child) => child.type === 'element' && /^(?:ul|ol|p)$/.test(child.tagName))
  );
}

/** Whether it is the body of a slide that has only numbered sentences. */
function hasSentencesOnly(node: ElementContent): boolean {
  if (node.type !== 'element' || !hasClass(node.properties, 'slide-body')) return false;
  const [only, ...others] = node.children;
  return only?.type === 'element' && hasClass(only.properties, 'sentences') && others.length === 0;
}

function hasAny(properties: Properties, names: readonly string[]): boolean {
  return names.some((name) => properties[name] !== undefined);
}

/** Whether it is a slide of a layout with another number of blocks than the layout has by default. */
function hasBlocks({ dataLayout, dataBlocks }: Properties, layout: string): boolean {
  return dataLayout === layout && dataBlocks !== undefined;
}

function hasClass({ className }: Properties, name: string): boolean {
  return [className].flat().includes(name);
}

/** The sheet of languages whose lines run from right to left. It is after the others, some of whose rules it changes. */
const RIGHT_TO_LEFT = 'right-to-left';

/** The names of all optional style sheets; development links every one, so that an edit needs no new link. */
export const OPTIONAL_STYLE_NAMES = [...Object.keys(OPTIONAL_STYLES), RIGHT_TO_LEFT];

/** The names of the optional style sheets that these slides need, in this language. */
export function optionalStylesOf(slides: readonly Element[], lang: string): string[] {
  const needed = new Set<string>();
  const root: Root = { type: 'root', children: [...slides] };
  visit(root, 'element', (element: Element) => {
    for (const [name, isNeededBy] of Object.entries(OPTIONAL_STYLES)) {
      if (isNeededBy(element)) needed.add(name);
    }
  });
  if (directionOf(lang) === 'rtl') needed.add(RIGHT_TO_LEFT);
  return OPTIONAL_STYLE_NAMES.filter((name) => needed.has(name));
}
