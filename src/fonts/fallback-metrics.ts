import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createFontStack, type FontMetrics } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkit';
import { FALLBACK } from './fallback-family.ts';
import type { FontInstance } from './subset.ts';

/** A font that systems have, with its metrics taken from a package of the npm registry. */
interface SystemFont {
  /** Font file of the same metrics, as a path within `node_modules`. */
  readonly file: string;
  /** Full names under which systems list it, beside the full name and the PostScript name in its file. */
  readonly local: readonly string[];
}

const DEJAVU = 'dejavu-fonts-ttf/ttf';
const DROID_SANS = '@expo-google-fonts/droid-sans';
const DROID_SERIF = '@expo-google-fonts/droid-serif';
/** These packages name their files by a hash. */
const DROID = {
  sans: `${DROID_SANS}/b1efe4b6a8b73a7069e3a5ede472fb84130f7ffaaded682d112e93f0d0fa5a9f.ttf`,
  sansBold: `${DROID_SANS}/32b87a290fa91f892687dcef391f2b06945d1be8f3dc243b55ffb118388368de.ttf`,
  serif: `${DROID_SERIF}/dcdbbe04f7d65d6dd062e948aad5cedf59b28322fcd555a4dbff9564ba77f032.ttf`,
} as const;

/** The usual families by system, sans serif: Windows, macOS and iOS; Android; then those of Linux and old Androids. */
const SANS = {
  Arial: systemFont('arimo', 400, 'Arial', 'Liberation Sans'),
  Roboto: systemFont('roboto', 400, 'Roboto'),
  Noto: systemFont('noto-sans', 400, 'Noto Sans'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans.ttf`, local: ['DejaVu Sans'] },
  Ubuntu: systemFont('ubuntu', 400, 'Ubuntu'),
  Cantarell: systemFont('cantarell', 400, 'Cantarell'),
  Droid: { file: DROID.sans, local: ['Droid Sans'] },
} as const;

const SANS_BOLD = {
  Arial: systemFont('arimo', 700, 'Arial Bold', 'Liberation Sans Bold'),
  Roboto: systemFont('roboto', 700, 'Roboto Bold'),
  Noto: systemFont('noto-sans', 700, 'Noto Sans Bold'),
  DejaVu: { file: `${DEJAVU}/DejaVuSans-Bold.ttf`, local: ['DejaVu Sans Bold'] },
  Ubuntu: systemFont('ubuntu', 700, 'Ubuntu Bold'),
  Cantarell: systemFont('cantarell', 700, 'Cantarell Bold'),
  Droid: { file: DROID.sansBold, local: ['Droid Sans Bold'] },
} as const satisfies Record<keyof typeof SANS, SystemFont>;

const SERIF = {
  Times: systemFont('tinos', 400, 'Times New Roman', 'Liberation Serif'),
  Noto: systemFont('noto-serif', 400, 'Noto Serif'),
  DejaVu: { file: `${DEJAVU}/DejaVuSerif.ttf`, local: ['DejaVu Serif'] },
  Droid: { file: DROID.serif, local: ['Droid Serif'] },
} as const;

/** For each cut, the descriptors it is declared with in `fonts.css`, and the system fonts that may stand in for it. */
const FALLBACKS: Readonly<
  Record<
    FontInstance,
    {
      readonly family: string;
      readonly weights: string;
      readonly fonts: Readonly<Record<string, SystemFont>>;
    }
  >
> = {
  label: { family: 'Bricolage Grotesque', weights: '400 650', fonts: SANS },
  display: { family: 'Bricolage Grotesque', weights: '651 800', fonts: SANS_BOLD },
  text: { family: 'Source Serif 4', weights: '400', fonts: SERIF },
};

/**
 * Writes the style sheet of the fallback fonts: what stands in the place of a cut until it arrives
 * takes the same room, so that no line breaks elsewhere when it does. Widths are compared over
 * the deck's own text; line heights are those of the cut.
 * @param cuts folder with a `woff2` file of each cut
 * @param text what is set in them
 * @param cache folder for what can be made again
 * @returns path of the style sheet, which is named by what it is made from, and made once
 */
export async function writeFallbackFonts(
  cuts: string,
  text: string,
  cache: string,
): Promise<string> {
  const sample = wordsOf(text);
  const made = createHash('sha256').update(
    JSON.stringify([FALLBACKS, basename(cuts), [...sample]]),
  );
  const folder = join(cache, 'fallback-fonts');
  const target = join(folder, `${made.digest('hex').slice(0, 16)}.css`);
  if (await exists(target)) return target;
  const faces: string[] = [];
  const families = new Map<string, Set<string>>();
  for (const [cut, { family, weights, fonts }] of Object.entries(FALLBACKS)) {
    const own = await metricsOf(await readFile(join(cuts, `${cut}.woff2`)), sample, family);
    for (const [name, { file, local }] of Object.entries(fonts)) {
      const system = await metricsOf(await readFile(resolveFont(file)), sample, name);
      const stack = createFontStack([own, system], {
        fontFaceFormat: 'styleObject',
        fontFaceProperties: { fontWeight: weights },
      });
      const { sizeAdjust, ascentOverride, descentOverride, lineGapOverride } =
        stack.fontFaces[0]?.['@font-face'] ?? {};
      const names = [...new Set([...local, system.fullName, system.postscriptName])];
      const fallback = `${family}${FALLBACK}${name}`;
      families.set(family, (families.get(family) ?? new Set()).add(fallback));
      faces.push(
        [
          `@font-face{font-family:"${fallback}"`,
          `src:${names.map((fullName) => `local("${fullName}")`).join(',')}`,
          `font-weight:${weights}`,
          `size-adjust:${hundredths(sizeAdjust)}`,
          `ascent-override:${hundredths(ascentOverride)}`,
          `descent-override:${hundredths(descentOverride)}`,
          `line-gap-override:${hundredths(lineGapOverride)}}`,
        ].join(';'),
      );
    }
  }
  const css = `${faces.join('\n')}\n${stacksOf(families)}\n`;
  await mkdir(folder, { recursive: true });
  // Whole or not at all, for builds that run side by side.
  const partial = `${target}.${process.pid}`;
  await writeFile(partial, css);
  await rename(partial, target);
  return target;
}

/** The custom properties with which `tokens.css` names the fallback fonts: `--fallbacks-source-serif-4`. */
function stacksOf(families: ReadonlyMap<string, ReadonlySet<string>>): string {
  const properties = [...families].map(([family, names]) => {
    const property = `--fallbacks-${family.toLowerCase().replaceAll(' ', '-')}`;
    return `${property}:${[...names].map((name) => `"${name}"`).join(',')}`;
  });
  return `:root{${properties.join(';')}}`;
}

/**
 * How often each word stands in a text. Spaces of other widths are made from the plain one by browsers;
 * entities of the document are not letters.
 */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.replace(/&[#\w]+;/g, '').split(/\s+/)) {
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A font's vertical metrics, and the average width of a letter of these words, kerning included. */
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

/** A percentage as precise as a pixel needs it. Capsize leaves out what is the same in both fonts, which is none here but a gap of 0. */
function hundredths(percentage: unknown): string {
  return `${Number(Number.parseFloat(String(percentage ?? 0)).toFixed(2))}%`;
}

function systemFont(name: string, weight: number, ...local: readonly string[]): SystemFont {
  return { file: `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`, local };
}

function resolveFont(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
