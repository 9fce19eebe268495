/** A font that is preinstalled on some systems; an npm package provides a font with its metrics. */
export interface SystemFont {
  /** Font file with the same metrics, as a path in `node_modules`. */
  readonly file: string;
  /** Full names for `local()`, in addition to the full name and the PostScript name in the file. */
  readonly local: readonly string[];
}

const DEJAVU = 'dejavu-fonts-ttf/ttf';
const DROID_SANS = '@expo-google-fonts/droid-sans';
const DROID_SERIF = '@expo-google-fonts/droid-serif';
/** The file names in these packages are hashes. */
const DROID = {
  sans: `${DROID_SANS}/b1efe4b6a8b73a7069e3a5ede472fb84130f7ffaaded682d112e93f0d0fa5a9f.ttf`,
  sansBold: `${DROID_SANS}/32b87a290fa91f892687dcef391f2b06945d1be8f3dc243b55ffb118388368de.ttf`,
  serifItalic: `${DROID_SERIF}/f2412575e58a24ba7f60d09803924763e7420e8a18ef8535551454a69b0e2765.ttf`,
  serif: `${DROID_SERIF}/dcdbbe04f7d65d6dd062e948aad5cedf59b28322fcd555a4dbff9564ba77f032.ttf`,
} as const;

/** Sans-serif fonts: of Windows, macOS and iOS; of Android; of Linux distributions; of old Android versions. */
export const SANS = {
  Arial: systemFont('arimo', '400-normal', 'Arial', 'Liberation Sans'),
  Roboto: systemFont('roboto', '400-normal', 'Roboto'),
  Noto: systemFont('noto-sans', '400-normal', 'Noto Sans'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans.ttf`, local: ['DejaVu Sans'] },
  Ubuntu: systemFont('ubuntu', '400-normal', 'Ubuntu'),
  Cantarell: systemFont('cantarell', '400-normal', 'Cantarell'),
  Droid: { file: DROID.sans, local: ['Droid Sans'] },
} as const;

export const SANS_BOLD = {
  Arial: systemFont('arimo', '700-normal', 'Arial Bold', 'Liberation Sans Bold'),
  Roboto: systemFont('roboto', '700-normal', 'Roboto Bold'),
  Noto: systemFont('noto-sans', '700-normal', 'Noto Sans Bold'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans-Bold.ttf`, local: ['DejaVu Sans Bold'] },
  Ubuntu: systemFont('ubuntu', '700-normal', 'Ubuntu Bold'),
  Cantarell: systemFont('cantarell', '700-normal', 'Cantarell Bold'),
  Droid: { file: DROID.sansBold, local: ['Droid Sans Bold'] },
} as const satisfies Record<keyof typeof SANS, SystemFont>;

export const SERIF_BOLD = {
  Times: systemFont('tinos', '700-normal', 'Times New Roman Bold', 'Liberation Serif Bold'),
  Noto: systemFont('noto-serif', '700-normal', 'Noto Serif Bold'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif-Bold.ttf`, local: ['DejaVu Serif Bold'] },
} as const;

export const SERIF = {
  Times: systemFont('tinos', '400-normal', 'Times New Roman', 'Liberation Serif'),
  Noto: systemFont('noto-serif', '400-normal', 'Noto Serif'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif.ttf`, local: ['DejaVu Serif'] },
  Droid: { file: DROID.serif, local: ['Droid Serif'] },
} as const;

export const SERIF_ITALIC = {
  Times: systemFont('tinos', '400-italic', 'Times New Roman Italic', 'Liberation Serif Italic'),
  Noto: systemFont('noto-serif', '400-italic', 'Noto Serif Italic'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif-Italic.ttf`, local: ['DejaVu Serif Italic'] },
  Droid: { file: DROID.serifItalic, local: ['Droid Serif Italic'] },
} as const satisfies Record<keyof typeof SERIF, SystemFont>;

export const SANS_ITALIC = {
  Arial: systemFont('arimo', '400-italic', 'Arial Italic', 'Liberation Sans Italic'),
  Roboto: systemFont('roboto', '400-italic', 'Roboto Italic'),
  Noto: systemFont('noto-sans', '400-italic', 'Noto Sans Italic'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans-Oblique.ttf`, local: ['DejaVu Sans Oblique'] },
} as const;

function systemFont(name: string, cut: string, ...local: readonly string[]): SystemFont {
  return { file: `@fontsource/${name}/files/${name}-latin-${cut}.woff2`, local };
}
