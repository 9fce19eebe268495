import type { MeasuredSlide } from '../measured-slide.ts';
import type { Finding } from '../problem.ts';
import { lackingIn } from '../typefaces.ts';

/** Characters that no typeface of the deck has, each once. */
export function findMissingGlyphs({ texts, slide, layout }: MeasuredSlide): Finding[] {
  const lacking = lackingIn(slide.ownerDocument);
  const isHandout = 'print' in slide.ownerDocument.documentElement.dataset;
  // Those of a handout are not displayed before it is printed.
  const notes = layout === 'page' && isHandout ? textsOfNotes(slide) : [];
  const found = new Map<string, Element>();
  for (const { text, element } of [...texts, ...notes]) {
    for (const character of lacking(text, getComputedStyle(element))) {
      if (!found.has(character)) found.set(character, element);
    }
  }
  return Array.from(found, ([character, element]) => ({
    kind: 'glyph',
    subject: `“${character}” (${codePointsOf(character)})`,
    element,
  }));
}

function textsOfNotes(slide: HTMLElement): { text: string; element: Element }[] {
  return [...slide.querySelectorAll('.notes, .notes *')].flatMap((element) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map((node) => ({ text: node.textContent ?? '', element })),
  );
}

/** `U+1F1EB U+1F1F7` */
function codePointsOf(character: string): string {
  const points = Array.from(character, (one) => {
    const hex = (one.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
  return points.join(' ');
}
