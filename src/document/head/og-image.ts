import { createHash } from 'node:crypto';
import type { OgImage } from '../../content/build-options.ts';

/** Size of Open Graph images in pixels, as services recommend it. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** An Open Graph image with its path in the site. */
export function ogImage(lang: string, slide: string, bytes: Uint8Array): OgImage {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { lang, slide, path: `previews/${lang}/${slide}-${digest}.png`, bytes };
}
