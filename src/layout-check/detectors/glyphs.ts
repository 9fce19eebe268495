import type { MeasuredSlide } from '../measured-slide.ts';
import type { Finding } from '../problem.ts';
import { lackingIn } from '../typefaces.ts';

/** Characters that none of the deck's typefaces has, each once. */
export function findMissingGlyphs({ texts, slide }: MeasuredSlide): Finding[] {
  const lacking = lackingIn(slide.ownerDocument);
  const found = new Map<string, Element>();
  for (const { text, element } of texts) {
    for (const character of lacking(text, getComputedStyle(element))) {
      if (!found.has(character)) found.set(character, element);
    }
  }
  return Array.from(found, ([character, element]) => ({
    kind: 'glyph',
    subject: `“${character}” (${codePointOf(character)})`,
    element,
  }));
}

/** `U+1F600` */
function codePointOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
