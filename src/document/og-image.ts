import { createHash } from 'node:crypto';

/** A picture of a slide as a message shows it beside a link, 1200 × 630 pixels. */
export interface OgImage {
  readonly lang: string;
  readonly slide: string;
  /** Path of its file in the site; another as soon as the picture is, for services keep what they have once fetched. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Width and height of the pictures, in pixels: what the services that show them ask for. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** A picture with the path under which the site has it. */
export function ogImage(lang: string, slide: string, bytes: Uint8Array): OgImage {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { lang, slide, path: `previews/${lang}/${slide}-${digest}.png`, bytes };
}
