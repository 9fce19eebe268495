import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createFontStack, type FontMetrics } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkit';
import { type DeckFonts, ITALICS } from './choose-fonts.ts';
import { FALLBACK } from './fallback-family.ts';
import type { FontInstance } from './instances.ts';
import { fallbacksOf } from './typefaces-css.ts';

/** A font that is preinstalled on some systems; an npm package provides a font with its metrics. */
interface SystemFont {
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
const SANS = {
  Arial: systemFont('arimo', '400-normal', 'Arial', 'Liberation Sans'),
  Roboto: systemFont('roboto', '400-normal', 'Roboto'),
  Noto: systemFont('noto-sans', '400-normal', 'Noto Sans'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans.ttf`, local: ['DejaVu Sans'] },
  Ubuntu: systemFont('ubuntu', '400-normal', 'Ubuntu'),
  Cantarell: systemFont('cantarell', '400-normal', 'Cantarell'),
  Droid: { file: DROID.sans, local: ['Droid Sans'] },
} as const;

const SANS_BOLD = {
  Arial: systemFont('arimo', '700-normal', 'Arial Bold', 'Liberation Sans Bold'),
  Roboto: systemFont('roboto', '700-normal', 'Roboto Bold'),
  Noto: systemFont('noto-sans', '700-normal', 'Noto Sans Bold'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans-Bold.ttf`, local: ['DejaVu Sans Bold'] },
  Ubuntu: systemFont('ubuntu', '700-normal', 'Ubuntu Bold'),
  Cantarell: systemFont('cantarell', '700-normal', 'Cantarell Bold'),
  Droid: { file: DROID.sansBold, local: ['Droid Sans Bold'] },
} as const satisfies Record<keyof typeof SANS, SystemFont>;

const SERIF_BOLD = {
  Times: systemFont('tinos', '700-normal', 'Times New Roman Bold', 'Liberation Serif Bold'),
  Noto: systemFont('noto-serif', '700-normal', 'Noto Serif Bold'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif-Bold.ttf`, local: ['DejaVu Serif Bold'] },
} as const;

const SERIF = {
  Times: systemFont('tinos', '400-normal', 'Times New Roman', 'Liberation Serif'),
  Noto: systemFont('noto-serif', '400-normal', 'Noto Serif'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif.ttf`, local: ['DejaVu Serif'] },
  Droid: { file: DROID.serif, local: ['Droid Serif'] },
} as const;

const SERIF_ITALIC = {
  Times: systemFont('tinos', '400-italic', 'Times New Roman Italic', 'Liberation Serif Italic'),
  Noto: systemFont('noto-serif', '400-italic', 'Noto Serif Italic'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif-Italic.ttf`, local: ['DejaVu Serif Italic'] },
  Droid: { file: DROID.serifItalic, local: ['Droid Serif Italic'] },
} as const satisfies Record<keyof typeof SERIF, SystemFont>;

const SANS_ITALIC = {
  Arial: systemFont('arimo', '400-italic', 'Arial Italic', 'Liberation Sans Italic'),
  Roboto: systemFont('roboto', '400-italic', 'Roboto Italic'),
  Noto: systemFont('noto-sans', '400-italic', 'Noto Sans Italic'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans-Oblique.ttf`, local: ['DejaVu Sans Oblique'] },
} as const;

/** An instance in style sheets, and the system fonts that may replace it. */
interface Fallbacks {
  readonly role: keyof DeckFonts['families'];
  readonly weights: string;
  readonly style?: 'italic';
  readonly sans: Readonly<Record<string, SystemFont>>;
  readonly serif: Readonly<Record<string, SystemFont>>;
}

/**
 * The fallbacks of each instance. Those of italics, which only some decks have, are last: a page whose text is upright
 * does not wait for them.
 */
const FALLBACKS: Readonly<Record<FontInstance | 'italic', Fallbacks>> = {
  label: { role: 'label', weights: '400 650', sans: SANS, serif: SERIF },
  display: { role: 'label', weights: '651 800', sans: SANS_BOLD, serif: SERIF_BOLD },
  text: { role: 'text', weights: '400', sans: SANS, serif: SERIF },
  italic: {
    role: 'italic',
    weights: '400',
    style: 'italic',
    sans: SANS_ITALIC,
    serif: SERIF_ITALIC,
  },
};

/** The families of a deck that names no others. */
const DEFAULT_FAMILIES: DeckFonts['families'] = {
  label: { name: 'Bricolage Grotesque', isSerif: false },
  text: { name: 'Source Serif 4', isSerif: true },
  italic: { name: ITALICS, isSerif: true },
};

/**
 * Writes the style sheet of the fallback fonts, which have the metrics of the web fonts, so that no
 * line breaks change when a web font has loaded. `size-adjust` is the ratio of average widths over
 * `text`; line heights are those of the web font.
 * @param instances folder with a `woff2` file of each instance; the optional ones may be missing
 * @param text the text of the deck
 * @param cache folder for caches
 * @param families of the deck
 * @returns path of the style sheet; its name is a hash of the inputs, and an existing file is reused
 */
export async function writeFallbackFonts(
  instances: string,
  text: string,
  cache: string,
  families = DEFAULT_FAMILIES,
): Promise<string> {
  const words = countWords(text);
  const hash = createHash('sha256').update(
    JSON.stringify([FALLBACKS, families, basename(instances), [...words]]),
  );
  const folder = join(cache, 'fallback-fonts');
  const target = join(folder, `${hash.digest('hex').slice(0, 16)}.css`);
  if (await exists(target)) return target;
  const faces: string[] = [];
  const stacks = new Map<string, Set<string>>();
  for (const [instance, { role, weights, style, sans, serif }] of Object.entries(FALLBACKS)) {
    const file = join(instances, `${instance}.woff2`);
    if (instance === 'italic' && !(await exists(file))) continue;
    const { name: family, isSerif } = families[role];
    const fonts = isSerif ? serif : sans;
    const webFont = await metricsOf(await readFile(file), words, family);
    for (const [name, { file, local }] of Object.entries(fonts)) {
      const system = await metricsOf(await readFile(resolveFont(file)), words, name);
      const stack = createFontStack([webFont, system], {
        fontFaceFormat: 'styleObject',
        fontFaceProperties: { fontWeight: weights },
      });
      const { sizeAdjust, ascentOverride, descentOverride, lineGapOverride } =
        stack.fontFaces[0]?.['@font-face'] ?? {};
      const names = [...new Set([...local, system.fullName, system.postscriptName])];
      const fallback = `${family}${FALLBACK}${name}`;
      stacks.set(family, (stacks.get(family) ?? new Set()).add(fallback));
      faces.push(
        [
          `@font-face{font-family:"${fallback}"`,
          `src:${names.map((fullName) => `local("${fullName}")`).join(',')}`,
          `font-weight:${weights}`,
          ...(style ? [`font-style:${style}`] : []),
          `size-adjust:${roundPercentage(sizeAdjust)}`,
          `ascent-override:${roundPercentage(ascentOverride)}`,
          `descent-override:${roundPercentage(descentOverride)}`,
          `line-gap-override:${roundPercentage(lineGapOverride)}}`,
        ].join(';'),
      );
    }
  }
  const css = `${faces.join('\n')}\n${fontStacks(stacks)}\n`;
  await mkdir(folder, { recursive: true });
  // Atomic, since builds may run in parallel.
  const partial = `${target}.${process.pid}`;
  await writeFile(partial, css);
  await rename(partial, target);
  return target;
}

/** The custom properties with the names of the fallback fonts, which `typefaces-css.ts` uses: `--fallbacks-source-serif-4`. */
function fontStacks(families: ReadonlyMap<string, ReadonlySet<string>>): string {
  const properties = [...families].map(([family, names]) => {
    return `${fallbacksOf(family)}:${[...names].map((name) => `"${name}"`).join(',')}`;
  });
  return `:root{${properties.join(';')}}`;
}

/**
 * The number of occurrences of each word of a text. HTML entities are removed. Spaces of any width are
 * separators, since browsers derive them from the plain space.
 */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.replace(/&[#\w]+;/g, '').split(/\s+/)) {
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The vertical metrics of a font, and the average width of the letters of these words with kerning. */
async function metricsOf(
  file: Buffer,
  words: ReadonlyMap<string, number>,
  familyName: string,
): Promise<Omit<FontMetrics, 'subsets'>> {
  const { subsets: _, ...metrics } = await fromBuffer(file);
  const font = create(file) as Font;
  let [width, letters] = [0, 0];
  for (const [word, count] of words) {
    width += count * font.layout(`${word} `).advanceWidth;
    letters += count * (word.length + 1);
  }
  return { ...metrics, familyName, xWidthAvg: width / letters };
}

function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

/** A percentage rounded to hundredths. Capsize omits values that equal the default, which is a line gap of 0 here. */
function roundPercentage(percentage: unknown): string {
  return `${Number(Number.parseFloat(String(percentage ?? 0)).toFixed(2))}%`;
}

function systemFont(name: string, cut: string, ...local: readonly string[]): SystemFont {
  return { file: `@fontsource/${name}/files/${name}-latin-${cut}.woff2`, local };
}

function resolveFont(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
