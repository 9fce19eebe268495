/** What the hash of a slide's address names. */
export interface SlideHash {
  /** Id of the slide, or its index from 0 in digits. */
  readonly name: string;
  /** How many steps of the slide are shown. */
  readonly step?: number;
}

/**
 * Parses `#name`, `#name/2` (slide and step), `#/name` and `#/3` (index; both as reveal.js writes them),
 * percent-encoded or not. A malformed encoding is taken literally; a step that is not a number is ignored.
 * @returns undefined where the hash names nothing
 */
export function parseSlideHash(hash: string): SlideHash | undefined {
  const [name = '', step = ''] = decode(hash.replace(/^#\/?/, '')).split('/');
  if (name === '') return undefined;
  return /^\d+$/.test(step) ? { name, step: Number(step) } : { name };
}

/** The slide with this id, or else with this index. */
export function findSlide<Slide extends { readonly id: string }>(
  slides: readonly Slide[],
  name: string,
): Slide | undefined {
  const byId = slides.find(({ id }) => id === name);
  return byId ?? (/^\d+$/.test(name) ? slides[Number(name)] : undefined);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
