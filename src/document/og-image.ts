import { createHash } from 'node:crypto';
import type { OgImage } from '../content/build-options.ts';

/** Width and height of the pictures, in pixels: what the services that show them ask for. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** A picture with the path under which the site has it. */
export function ogImage(lang: string, slide: string, bytes: Uint8Array): OgImage {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { lang, slide, path: `previews/${lang}/${slide}-${digest}.png`, bytes };
}
