import type { Box } from './box.ts';
import type { Item, TextRole } from './content.ts';
import { paintedBy } from './painted.ts';
import { paragraphsOf } from './paragraphs.ts';
import { measurePseudo, type Pseudo } from './pseudo-box.ts';
import { textItem } from './text-items.ts';
import type { Frame } from './units.ts';

/** Width of the number of a slide, in units of a slide. */
const NUMBER_WIDTH = 80;

/** The shapes of a pseudo-element, and its text. */
export function pseudoItems(host: HTMLElement, pseudo: Pseudo, frame: Frame): Item[] {
  const measured = measurePseudo(host, pseudo, frame);
  if (!measured) return [];
  const { style, box, text } = measured;
  const painted = paintedBy(style, box);
  if (host.matches('.slide') && style.content.includes('counter(slide')) {
    // Wide enough for any number; its right end stays.
    const wide = { ...box, x: box.x + box.width - NUMBER_WIDTH, width: NUMBER_WIDTH };
    return [...painted, pseudoText(style, wide, '0', 'number')];
  }
  return text.trim() === '' ? painted : [...painted, pseudoText(style, box, text.trim(), 'body')];
}

/** The text of a pseudo-element in a box: a decoration, for instance the number beside an item of a list. */
function pseudoText(style: CSSStyleDeclaration, box: Box, text: string, role: TextRole): Item {
  const holder = document.createElement('p');
  for (const name of ['font', 'color', 'letter-spacing', 'text-align', 'line-height'])
    holder.style.setProperty(name, style.getPropertyValue(name));
  Object.assign(holder.style, { position: 'absolute', visibility: 'visible', margin: '0' });
  holder.textContent = text;
  document.body.append(holder);
  const [placed] = paragraphsOf(holder, { left: 0, top: 0 });
  holder.remove();
  const align = role === 'number' ? 'right' : (placed?.paragraph.align ?? 'left');
  const paragraphs = placed ? [{ ...placed, box, paragraph: { ...placed.paragraph, align } }] : [];
  return textItem(paragraphs, role, {
    box,
    anchor: 'middle',
    isUnwrapped: true,
    isDecorative: role === 'body',
  });
}
