import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Layouts that place a picture beside or under the text. */
const LAYOUTS = ['picture', 'full-picture'];

/**
 * The height of every picture of a row in its attributes, so that its width is in proportion: `pictures.css` shrinks the
 * widths to the row, by which all have one height.
 */
const ROW_HEIGHT = 2000;

/** Whether an element is a picture with its caption. */
function isPicture(node: ElementContent): boolean {
  return elementWith('picture', node) !== undefined;
}

/** Number of pictures among these elements and in their blocks. */
export function countPictures(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (isPicture(node)) return sum + 1;
    return node.type === 'element' ? sum + countPictures(node.children) : sum;
  }, 0);
}

/**
 * Puts pictures that follow one another into a row, `div.picture-row`. In a layout for pictures, what is not a picture
 * is in `div.picture-text`, before or after the pictures, as in the file.
 */
export function arrangePictures(layout: string, body: readonly ElementContent[]): ElementContent[] {
  if (countPictures(body) === 0) return [...body];
  if (!LAYOUTS.includes(layout)) return rowsIn(body);
  const pictures = body.filter(isPicture);
  const text = body.filter((node) => !isPicture(node));
  if (text.length === 0) return rowsIn(pictures);
  const textBlock = h('.picture-text', [...text]);
  const beginsWithPicture = body[0] !== undefined && isPicture(body[0]);
  return beginsWithPicture ? [...rowsIn(pictures), textBlock] : [textBlock, ...rowsIn(pictures)];
}

function rowsIn(nodes: readonly ElementContent[]): ElementContent[] {
  const arranged: ElementContent[] = [];
  let row: ElementContent[] = [];
  const closeRow = () => {
    arranged.push(...(row.length > 1 ? [h('.picture-row', row.map(inRow))] : row));
    row = [];
  };
  for (const node of nodes) {
    if (isPicture(node)) {
      row.push(node);
      continue;
    }
    closeRow();
    const block = elementWith('block', node);
    if (block) block.children = rowsIn(block.children);
    arranged.push(node);
  }
  closeRow();
  return arranged;
}

/** A picture, with the size of its proportions in a row. */
function inRow(picture: ElementContent): ElementContent {
  visit(picture, { type: 'element', tagName: 'img' }, ({ properties }: Element) => {
    const ratio = Number(properties['width']) / Number(properties['height']);
    Object.assign(properties, { width: Math.round(ROW_HEIGHT * ratio), height: ROW_HEIGHT });
  });
  return picture;
}

/** The node, if it is an element with this class. */
function elementWith(name: string, node: ElementContent): Element | undefined {
  return node.type === 'element' && [node.properties['className']].flat().includes(name)
    ? node
    : undefined;
}
