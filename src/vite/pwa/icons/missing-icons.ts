import type { Font } from 'fontkit';
import { allColours, deckColours } from '../../../content/appearance/deck-colours.ts';
import { defaultColours } from '../../../content/appearance/default-colours.ts';
import type { DeckConfig } from '../../../content/deck/deck-config.ts';
import type { DeckFiles } from '../../../content/deck-files.ts';
import { openFonts } from '../../../fonts/open-fonts.ts';
import { iconSvg, initialsOf } from './icon-svg.ts';

const SVG = 'icons/icon.svg';

/** The PNGs by their paths in `assets/`: side in pixels, and the part of it that the drawing fills. */
const PNGS = {
  'icons/icon-192.png': { side: 192 },
  'icons/icon-512.png': { side: 512 },
  // These two are cut out by the system, which needs all of the square: the corners have the ground colour.
  'icons/icon-maskable-512.png': { side: 512, fills: 0.8 },
  'icons/apple-touch-icon.png': { side: 180, fills: 0.9 },
} as const satisfies Readonly<Record<string, { side: number; fills?: number }>>;

/** The icons that a deck needs, as paths in `assets/`. */
export const ICON_FILES: readonly string[] = [SVG, ...Object.keys(PNGS)];

/** What icons are made of. */
type IconFiles = Pick<DeckFiles, 'pictures' | 'readAsset' | 'tokens'>;

/**
 * Draws the icons that `assets/icons/` lacks.
 * @param fonts folder with `display.ttf`
 * @returns their bytes by path
 */
export async function missingIcons(
  deck: Pick<DeckConfig, 'title' | 'languages' | 'palette' | 'actors'>,
  { pictures, readAsset, tokens = [] }: IconFiles,
  fonts: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const missing = ICON_FILES.filter((path) => !pictures.includes(path));
  if (missing.length === 0) return new Map();
  const defaults = defaultColours(tokens);
  const { light } = allColours(deckColours(deck, defaults), defaults);
  const ground = light['ground'] ?? 'white';
  const svg = missing.includes(SVG)
    ? Buffer.from(await drawn(deck, fonts, { ...light, ground }))
    : Buffer.from(readAsset(SVG));
  const icons = new Map<string, Uint8Array>();
  for (const path of missing) {
    const png = PNGS[path as keyof typeof PNGS];
    icons.set(path, png ? await rasterize(svg, png, ground) : svg);
  }
  return icons;
}

async function drawn(
  { title, languages: [lang] }: Pick<DeckConfig, 'title' | 'languages'>,
  fonts: string,
  colours: Readonly<Record<string, string>>,
): Promise<string> {
  const text = title[lang] ?? '';
  const letters = initialsOf(text, lang);
  const [first, ...others] = await openFonts(fonts, 'display');
  const font = [first, ...others].find((one) => hasAll(one, letters)) ?? first;
  const { ground = '', 'on-ground': ink = '', 'actor-1': mark = '' } = colours;
  return iconSvg(letters, text, font, { ground, ink, mark });
}

function hasAll(font: Font, letters: string): boolean {
  return Array.from(letters).every((letter) =>
    font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
}

/** Drawings that have been rasterized: a development server asks for the same ones after each change. */
const rasterized = new Map<string, Promise<Uint8Array>>();

function rasterize(
  svg: Buffer,
  { side, fills }: { readonly side: number; readonly fills?: number },
  ground: string,
): Promise<Uint8Array> {
  const key = `${side} ${fills} ${ground} ${svg}`;
  const drawing = rasterized.get(key) ?? draw();
  rasterized.set(key, drawing);
  return drawing;

  async function draw(): Promise<Uint8Array> {
    const { default: sharp } = await import('sharp');
    const inner = Math.round(side * (fills ?? 1));
    const icon = sharp(svg, { density: 600 }).resize(inner, inner);
    if (fills === undefined) return icon.png().toBuffer();
    const margin = Math.floor((side - inner) / 2);
    return icon
      .extend({
        top: margin,
        left: margin,
        bottom: side - inner - margin,
        right: side - inner - margin,
        background: ground,
      })
      .flatten({ background: ground })
      .png()
      .toBuffer();
  }
}
