import { OG_IMAGE_SIZE } from '../document/head/og-image.ts';
import type { ExportView } from './browser/deck-page.ts';
import type { MakeFiles } from './export-context.ts';
import type { Size } from './export-options.ts';

/** A kind of export. */
export interface Target {
  /** For `--help`. */
  readonly description: string;
  /** The view that is opened. */
  readonly view: ExportView;
  /** Fixed viewport size; undefined if `--size` applies. */
  readonly size?: Size;
  /** Imports the implementation, only when it is used, because its dependencies are large. */
  load(): Promise<MakeFiles>;
}

/** All targets, by the name of their option. */
export const TARGETS: Readonly<Record<string, Target>> = {
  png: {
    description: 'pictures of the slides, one each, and a sheet with all of them',
    view: 'stage',
    load: async () => (await import('./png/png.ts')).makePictures,
  },
  preview: {
    description: `pictures for link previews, ${OG_IMAGE_SIZE.width}x${OG_IMAGE_SIZE.height}, as in the built site`,
    view: 'stage',
    size: OG_IMAGE_SIZE,
    load: async () => (await import('./og/og-images.ts')).makeOgImages,
  },
  pdf: {
    description: 'a PDF of each language: one page per slide, tagged, with bookmarks',
    view: 'reader',
    load: async () => (await import('./pdf/pdf.ts')).makePdf,
  },
  pptx: {
    description:
      'a PowerPoint file of each language that can be edited: text, shapes, tables, notes',
    view: 'reader',
    load: async () => (await import('./pptx/pptx.ts')).makePptx,
  },
};
