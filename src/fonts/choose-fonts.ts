import { ALL_INSTANCES, type FontInstance, type Instances } from './instances.ts';
import { findTypeface, instanceOf, type Typeface } from './typefaces.ts';

/** The typefaces of titles, numbers and labels, and of sentences, in every deck that names no others. */
export const DEFAULT_TYPEFACES = {
  label: '@fontsource-variable/bricolage-grotesque',
  text: '@fontsource-variable/source-serif-4',
} as const;

/** The family of italics in style sheets: it has a name of its own, since not every typeface has italics. */
export const ITALICS = 'Italics';

/** The files of a deck's typefaces, and their names. */
export interface DeckFonts {
  readonly instances: Instances;
  readonly families: Readonly<Record<'label' | 'text' | 'italic', Family>>;
}

/** A typeface in style sheets. */
interface Family {
  readonly name: string;
  readonly isSerif: boolean;
}

/** Weight and optical size of each instance: that of the display instance is for titles and numbers. */
const WANTED: Readonly<
  Record<FontInstance, { role: 'label' | 'text'; wght: number; opsz: number }>
> = {
  display: { role: 'label', wght: 800, opsz: 96 },
  label: { role: 'label', wght: 560, opsz: 18 },
  text: { role: 'text', wght: 400, opsz: 20 },
};

/**
 * Finds the files of the typefaces that a deck names; the default ones for those that are not installed, which checking
 * the deck reports. Where the typeface of sentences has no italics, those of the default one are used.
 * @param root folder of the project
 */
export function chooseFonts(
  root: string,
  chosen: { readonly label?: string | undefined; readonly text?: string | undefined } = {},
): DeckFonts {
  const typefaceFor = (role: 'label' | 'text'): Typeface => {
    const [typeface] = [chosen[role], DEFAULT_TYPEFACES[role]].flatMap(
      (name) => (name === undefined ? undefined : findTypeface(name, root)) ?? [],
    );
    if (typeface) return typeface;
    throw new Error(`“${DEFAULT_TYPEFACES[role]}” is not installed. Run “npm ci”.`);
  };
  const typefaces = { label: typefaceFor('label'), text: typefaceFor('text') };
  const own = Object.entries(WANTED).map(([name, { role, ...wanted }]) => {
    const source = ALL_INSTANCES[name as FontInstance];
    const instance = instanceOf(typefaces[role], wanted);
    return [name, { ...source, ...instance }];
  });
  const italic = instanceOf(typefaces.text, WANTED.text, 'italic');
  const ofItalics = italic ? typefaces.text : findTypeface(DEFAULT_TYPEFACES.text, root);
  const familyOf = ({ family: name, isSerif }: Typeface): Family => ({ name, isSerif });
  return {
    instances: {
      ...ALL_INSTANCES,
      ...Object.fromEntries(own),
      italic: { ...ALL_INSTANCES.italic, ...italic },
    },
    families: {
      label: familyOf(typefaces.label),
      text: familyOf(typefaces.text),
      italic: { name: ITALICS, isSerif: ofItalics?.isSerif ?? true },
    },
  };
}
