import type { Element, ElementContent } from 'hast';

/** Text of one typeface in a line. */
export interface Run {
  readonly text: string;
  /** Undefined: as the text around it. */
  readonly font?: 'label' | 'code' | undefined;
  /** Multiple of the size of the text around it. */
  readonly scale: number;
}

/** A line break that the author has written. */
export const LINE_BREAK = '\u2028';

/** What has a height of its own, or a width that is not that of its text. */
const BOXES = ['img', 'svg', 'math', 'pre', 'table'];

/** What stands in the lines of these nodes. */
export function runsOf(nodes: readonly ElementContent[], around: Omit<Run, 'text'> = PLAIN): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...around, text: node.value }];
    if (node.type !== 'element' || isHidden(node)) return [];
    if (node.tagName === 'br') return [{ ...around, text: LINE_BREAK }];
    return runsOf(node.children, styleOf(node, around));
  });
}

const PLAIN = { scale: 1 } as const;
const SCALES: Readonly<Record<string, number>> = { code: 0.88, sup: 0.6 };

function styleOf({ tagName }: Element, around: Omit<Run, 'text'>): Omit<Run, 'text'> {
  const scale = around.scale * (SCALES[tagName] ?? 1);
  if (tagName === 'code') return { font: 'code', scale };
  if (tagName === 'strong' || tagName === 'sup') return { font: 'label', scale };
  return { ...around, scale };
}

/** Whether an element is not seen: the steps of figures and of code, and what only screen readers say. */
export function isHidden({ properties }: Element): boolean {
  return ['figure-step', 'code-step', 'visually-hidden'].some((name) =>
    [properties['className']].flat().includes(name),
  );
}

/** Text of these nodes, without that of elements with one of these names. */
export function textOf(nodes: readonly ElementContent[], without: readonly string[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || without.includes(node.tagName)) return '';
      return node.tagName === 'br' ? '\n' : textOf(node.children, without);
    })
    .join('');
}

/** The elements among the children of an element. */
export function elementsIn({
  children,
}: {
  readonly children: readonly ElementContent[];
}): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** Whether one of these nodes, or one in them, has a height that its text does not tell. */
export function hasBox(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (BOXES.includes(node.tagName) || hasBox(node.children)),
  );
}

/** Whether a node is an element with this class. */
export function hasClass(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && [node.properties['className']].flat().includes(name);
}
