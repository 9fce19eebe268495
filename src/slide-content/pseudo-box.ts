import { pixels } from '../dom/css-values.ts';
import type { Box } from './box.ts';
import { boxIn, type Frame } from './units.ts';

export type Pseudo = '::before' | '::after';

/** A pseudo-element that is painted: its styles, its box before it is rotated, and its text. */
export interface PaintedPseudo {
  readonly style: CSSStyleDeclaration;
  readonly box: Box;
  readonly text: string;
}

const HIDING = 'data-pseudo-measured';

/**
 * Measures a pseudo-element. No element has its box: that of an absolutely positioned one follows from its computed styles;
 * else an element with the same styles takes its place for a moment, for which the browser lays out the slide again.
 * @returns undefined where there is none, or it is not displayed
 */
export function measurePseudo(
  host: HTMLElement,
  pseudo: Pseudo,
  frame: Frame,
): PaintedPseudo | undefined {
  const style = getComputedStyle(host, pseudo);
  const { content, display, visibility, opacity } = style;
  if (content === 'none' || content === 'normal' || display === 'none') return undefined;
  if (visibility === 'hidden' || opacity === '0') return undefined;
  const text = textOf(host, content);
  if (style.position === 'absolute') {
    return { style, box: scaledBy(style, positionedBox(host, style, frame)), text };
  }
  const replacement = document.createElement('span');
  for (const name of style) {
    if (!/^(?:content|counter|animation|transition)/.test(name))
      replacement.style.setProperty(name, style.getPropertyValue(name));
  }
  for (const name of ['rotate', 'transform', 'translate', 'scale']) {
    replacement.style.setProperty(name, 'none');
  }
  replacement.textContent = text;
  host.setAttribute(HIDING, pseudo.slice(2));
  if (pseudo === '::before') host.prepend(replacement);
  else host.append(replacement);
  const box = boxIn(frame, replacement.getBoundingClientRect());
  replacement.remove();
  host.removeAttribute(HIDING);
  return { style, box: scaledBy(style, box), text };
}

/** A box after the property `scale`, about the origin of transformations. */
function scaledBy({ scale, transformOrigin }: CSSStyleDeclaration, box: Box): Box {
  if (scale === 'none') return box;
  const [across = 1, down = across] = scale.split(' ').map(Number);
  const [originX = 0, originY = 0] = transformOrigin.split(' ').map(pixels);
  return {
    x: box.x + originX * (1 - across),
    y: box.y + originY * (1 - down),
    width: box.width * across,
    height: box.height * down,
  };
}

/** The box of an absolutely positioned child of an element, before it is rotated. */
function positionedBox(host: HTMLElement, style: CSSStyleDeclaration, frame: Frame): Box {
  let ancestor = host;
  while (ancestor.parentElement && getComputedStyle(ancestor).position === 'static')
    ancestor = ancestor.parentElement;
  const { left, top } = ancestor.getBoundingClientRect();
  const around = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
    style.boxSizing === 'border-box'
      ? 0
      : pixels(style[`border${side}Width`]) + pixels(style[`padding${side}`]);
  return {
    x: left + ancestor.clientLeft + pixels(style.left) + pixels(style.marginLeft) - frame.left,
    y: top + ancestor.clientTop + pixels(style.top) + pixels(style.marginTop) - frame.top,
    width: pixels(style.width) + around('Left') + around('Right'),
    height: pixels(style.height) + around('Top') + around('Bottom'),
  };
}

/** Hides a pseudo-element while its replacement is measured. */
export function pseudoHidingSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ['before', 'after']
      .map((name) => `[${HIDING}="${name}"]::${name} { display: none !important; }`)
      .join('\n'),
  );
  return sheet;
}

/** The text of `content`: strings, and the counters that the styles of slides use. */
function textOf(host: HTMLElement, content: string): string {
  return [...content.matchAll(/"((?:[^"\\]|\\.)*)"|counter\(([\w-]+)/g)]
    .map(([, text, counter]) => {
      if (counter === undefined) return text ?? '';
      return counter === 'list-item' ? String(numberInList(host)) : '';
    })
    .join('');
}

/** The number of a list item, as the browser counts it. */
export function numberInList(item: Element): number {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return 1;
  const items = Array.from(list.children).filter((child) => child.tagName === 'LI');
  return list.start + items.indexOf(item);
}
