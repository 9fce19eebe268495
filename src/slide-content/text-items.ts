import { boxAround } from './box.ts';
import type { Paragraph, TextItem, TextRole } from './content.ts';
import type { PlacedParagraph } from './paragraphs.ts';

/** Paragraphs with the space that each has above it. */
export function withSpaces(placed: readonly PlacedParagraph[]): Paragraph[] {
  return placed.map(({ paragraph, box }, index) => {
    const above = placed[index - 1]?.box;
    const before = above ? Math.max(0, box.y - (above.y + above.height)) : 0;
    return { ...paragraph, before };
  });
}

/** One text of several paragraphs that lie below one another. */
export function textItem(
  placed: readonly PlacedParagraph[],
  role: TextRole = 'body',
  rest: Partial<TextItem> = {},
): TextItem {
  return {
    kind: 'text',
    role,
    box: boxAround(placed.map(({ box }) => box)),
    paragraphs: withSpaces(placed),
    anchor: 'top',
    isUnwrapped: false,
    rotation: 0,
    isDecorative: false,
    ...rest,
  };
}

/** Groups paragraphs that have the same sides and lie below one another. */
export function stacks(placed: readonly PlacedParagraph[]): PlacedParagraph[][] {
  const found: PlacedParagraph[][] = [];
  for (const each of placed) {
    const stack = found.at(-1);
    const last = stack?.at(-1);
    if (stack && last && continues(last, each)) stack.push(each);
    else found.push([each]);
  }
  return found;
}

/** From this ratio of their sizes on, a heading and its text are two texts, so that each can have its own size. */
const RATIO_OF_HEADINGS = 1.6;

/** Whether a paragraph belongs to the text above it: in the same column, less than a line below, and of a similar size. */
function continues(above: PlacedParagraph, below: PlacedParagraph): boolean {
  const [one, other] = [sizeOf(above), sizeOf(below)];
  const gap = below.box.y - (above.box.y + above.box.height);
  return (
    !below.isSeparate &&
    Math.abs(above.box.x - below.box.x) < 12 &&
    Math.abs(above.box.x + above.box.width - below.box.x - below.box.width) < 12 &&
    gap > -2 &&
    gap < other * below.paragraph.lineHeight &&
    Math.max(one, other) / Math.min(one, other) < RATIO_OF_HEADINGS
  );
}

function sizeOf({ paragraph }: PlacedParagraph): number {
  return Math.max(...paragraph.runs.map(({ size }) => size));
}
