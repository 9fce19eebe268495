import { OG_IMAGE_SIZE } from '../document/og-image.ts';
import type { Size } from './export-options.ts';
import type { Make, View } from './job.ts';

/** A kind of files that can be made of a deck. */
export interface Target {
  /** What it makes, for the help. */
  readonly makes: string;
  /** The view that it takes them from. */
  readonly view: View;
  /** The size of the window, where it is not for the person to choose. */
  readonly size?: Size;
  /** Fetches what makes them, which is large, only for those who ask for it. */
  load(): Promise<Make>;
}

/** The kinds of files that can be exported, by the name of their option. */
export const TARGETS: Readonly<Record<string, Target>> = {
  png: {
    makes: 'pictures of the slides, one each, and a sheet with all of them',
    view: 'stage',
    load: async () => (await import('./png/png.ts')).makePictures,
  },
  preview: {
    makes: `pictures for previews of links, ${OG_IMAGE_SIZE.width}x${OG_IMAGE_SIZE.height}, as the built site has them`,
    view: 'stage',
    size: OG_IMAGE_SIZE,
    load: async () => (await import('./og/og-images.ts')).makeOgImages,
  },
  pdf: {
    makes: 'a PDF of each language: a page a slide, tagged, with bookmarks',
    view: 'reader',
    load: async () => (await import('./pdf/pdf.ts')).makePdf,
  },
};
