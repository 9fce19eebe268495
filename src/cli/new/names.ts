import { slugOf } from '../../content/deck/slug.ts';

/** What the name of a folder gives the new deck. */
export interface DeckNames {
  /** Of the package and in the names of files: `mon-expose`. */
  readonly name: string;
  /** For people: `Mon exposé`. */
  readonly title: string;
}

/** npm does not allow these as names of packages. */
const RESERVED = new Set(['node-modules', 'favicon-ico']);

/** @returns undefined for a name from which none can be made, for it has no Latin letter */
export function namesFor(folder: string): DeckNames | undefined {
  const name = slugOf(folder);
  if (name === undefined || RESERVED.has(name)) return undefined;
  const words = folder.replace(/[-_\s]+/g, ' ').trim();
  return { name, title: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** A title as the heading of a slide: punctuation has no meaning, and what slides do not allow to be typed is left out. */
export function headingFor(title: string): string {
  const words = title.replace(/\d+/g, (digits) => (/^(?:19|20)\d\d$/.test(digits) ? digits : ' '));
  const text = words.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim();
  return text.replace(/[\\`*_[\]<>#$~|!&^]/g, '\\$&');
}
