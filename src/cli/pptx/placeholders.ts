import type { Box } from '../../slide-content/box.ts';
import type { Item, SlideContent, TextItem } from '../../slide-content/content.ts';

/** A placeholder of a layout, which the slides of the layout fill. */
export interface Placeholder {
  readonly type: 'title' | 'body' | 'ftr' | 'sldNum';
  /** Unique in its layout; the title has none. */
  readonly idx?: number;
}

/** Indexes of placeholders: bodies are numbered from the first one. */
const SOURCE = 8;
const FOOTER = 11;
const NUMBER = 12;
const FIRST_BODY = 20;

/** The placeholders that the texts of a slide fill; other texts are boxes of their own. */
export function placeholdersOf({ items }: SlideContent): Map<TextItem, Placeholder> {
  const found = new Map<TextItem, Placeholder>();
  const taken = new Set<string>();
  let bodies = 0;
  for (const item of items) {
    if (item.kind !== 'text' || item.paragraphs.length === 0) continue;
    const placeholder = placeholderFor(item, bodies);
    if (!placeholder) continue;
    const key = placeholderKey(placeholder);
    if (taken.has(key)) continue;
    taken.add(key);
    found.set(item, placeholder);
    if (item.role === 'body') bodies += 1;
  }
  return found;
}

function placeholderFor(item: TextItem, bodies: number): Placeholder | undefined {
  switch (item.role) {
    case 'title':
      return { type: 'title' };
    case 'act':
      return { type: 'ftr', idx: FOOTER };
    case 'number':
      return { type: 'sldNum', idx: NUMBER };
    case 'source':
      return { type: 'body', idx: SOURCE };
    case 'body': {
      const isRunning = !item.isDecorative && !item.isUnwrapped && item.rotation === 0;
      return isRunning ? { type: 'body', idx: FIRST_BODY + bodies } : undefined;
    }
  }
}

/** Identifies a placeholder in its layout. */
export const placeholderKey = ({ type, idx = 0 }: Placeholder) => `${type} ${idx}`;

/** Where the part of a slide for its content ends. */
const FOOT = 672;

/** From the top of a text down to the next thing below it, or to the foot of the slide. */
export function heightFor(item: TextItem, items: readonly Item[]): number {
  const { box } = item;
  const bottom = box.y + box.height;
  const below = items
    .filter((other) => other !== item && !(other.kind === 'shape' && other.rotation !== 0))
    .map((other) => other.box)
    .filter((other) => other.y >= bottom - 4 && overlapsAcross(box, other))
    .map((other) => other.y);
  return Math.max(box.height, Math.min(FOOT, ...below) - box.y);
}

function overlapsAcross(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width;
}

/** Parts of the font size that the theme's fonts have above and below the baseline: Arial, about those of Georgia, too. */
const [ASCENT, DESCENT] = [0.905, 0.212];
/** The same of the deck's typefaces. */
const [DECK_ASCENT, DECK_DESCENT] = [0.93, 0.27];

/**
 * The box of a text in the file: as high as the place that it has, and moved so that its first line is where the deck has
 * it. Browsers divide what a line is higher than its letters by two; presentation programs take it from above.
 */
export function boxFor(item: TextItem, items: readonly Item[], scale: number): Box {
  const [paragraph] = item.paragraphs;
  if (!paragraph || item.isUnwrapped || item.anchor !== 'top') return item.box;
  const size = Math.max(0, ...paragraph.runs.map((run) => run.size)) * scale;
  const inDeck = (paragraph.lineHeight - DECK_ASCENT - DECK_DESCENT) / 2 + DECK_ASCENT;
  const inFile = paragraph.lineHeight - DESCENT * (paragraph.lineHeight / (ASCENT + DESCENT));
  const down = (inDeck - inFile) * size;
  return { ...item.box, y: item.box.y + down, height: heightFor(item, items) - down };
}
