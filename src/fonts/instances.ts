/** A static instance of a font: its file, the coordinates at which its axes are pinned, and its layout features. */
export interface InstanceSource {
  readonly file: string;
  /** Empty for a font that is not variable. */
  readonly axes: Readonly<Record<string, number>>;
  readonly features: readonly string[];
}

const BRICOLAGE =
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2';
const SOURCE_SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz';

/** Kerning, ligatures, lining and tabular digits. */
const TEXT_FEATURES = ['kern', 'liga', 'lnum', 'tnum'];

/**
 * The instances, by their file names (`typefaces-css.ts`). Pinning the axes halves the size of a file: three
 * instances are smaller than the two variable fonts. The display instance has the largest optical size.
 */
const INSTANCES = {
  display: { file: BRICOLAGE, axes: { wght: 800, opsz: 96 }, features: TEXT_FEATURES },
  label: { file: BRICOLAGE, axes: { wght: 560, opsz: 18 }, features: TEXT_FEATURES },
  text: {
    file: `${SOURCE_SERIF}-normal.woff2`,
    axes: { wght: 400, opsz: 20 },
    features: TEXT_FEATURES,
  },
} as const satisfies Readonly<Record<string, InstanceSource>>;

/** Instances for decks with code, formulas or italics only, by their file names in `src/styles/optional/`. */
const OPTIONAL_INSTANCES = {
  code: {
    file: '@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
    axes: { wght: 450 },
    features: [],
  },
  math: {
    // Has a MATH table, of which a subset keeps what its characters need: larger variants, parts, constants.
    file: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
    axes: {},
    // Forms for exponents, dotless letters below accents, flatter accents, primes.
    features: ['ssty', 'dtls', 'flac', 'ss04'],
  },
  italic: {
    file: `${SOURCE_SERIF}-italic.woff2`,
    axes: { wght: 400, opsz: 20 },
    features: TEXT_FEATURES,
  },
} as const satisfies Readonly<Record<string, InstanceSource>>;

/** The name of an instance that every deck has. */
export type FontInstance = keyof typeof INSTANCES;
/** The name of an instance that only some decks have. */
export type OptionalFontInstance = keyof typeof OPTIONAL_INSTANCES;

/** Every instance, with its source. */
export type Instances = Readonly<Record<FontInstance | OptionalFontInstance, InstanceSource>>;

/** Every instance, with the typefaces of a deck that names no others (`choose-fonts.ts`). */
export const ALL_INSTANCES: Instances = { ...INSTANCES, ...OPTIONAL_INSTANCES };
