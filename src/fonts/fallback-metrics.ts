import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createFontStack } from '@capsizecss/core';
import { type DeckFonts, ITALICS } from './choose-fonts.ts';
import { FALLBACK } from './fallback-family.ts';
import type { FontInstance } from './instances.ts';
import {
  SANS,
  SANS_BOLD,
  SANS_ITALIC,
  SERIF,
  SERIF_BOLD,
  SERIF_ITALIC,
  type SystemFont,
} from './system-fonts.ts';
import { countWords, metricsOf } from './text-metrics.ts';
import { fallbacksOf } from './typefaces-css.ts';

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

function resolveFont(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
