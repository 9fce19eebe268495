import { posix } from 'node:path';
import type { Picture } from './picture.ts';

/** Widths of the copies in pixels: a phone, a slide on a laptop, a slide on a screen of high density. */
const WIDTHS = [640, 1280, 2560];

/** Width of the copy for browsers without WebP, and of the only one in a single-file build. */
const SINGLE_WIDTH = 1280;
export const SINGLE_FILE_WIDTH = 1920;

/** The formats of copies; `jpg` and `png` are for browsers without WebP. */
export type CopyFormat = 'webp' | 'jpg' | 'png';

/** A copy of a picture, resized to a width. */
export interface Copy {
  readonly key: string;
  readonly width: number;
  readonly format: CopyFormat;
}

/** What the names of files end in that only browsers without WebP request. */
export const FALLBACK_SUFFIX = '-fallback';

/** The widths in which a picture is copied; none is wider than the picture. */
export function copyWidths({ width }: Pick<Picture, 'width'>): number[] {
  const narrower = WIDTHS.filter((candidate) => candidate < width);
  const widest = WIDTHS.at(-1) ?? width;
  return [...narrower, Math.min(width, widest)].filter((it, at, all) => all.indexOf(it) === at);
}

/** The width of the copy for browsers without WebP. */
export function fallbackWidth({ width }: Pick<Picture, 'width'>): number {
  return Math.min(width, SINGLE_WIDTH);
}

const PREFIX = '/@pictures/';

/** A URL of a copy as the compiler writes it; in a build, that of an emitted file replaces it. */
export function copyUrl(path: string, { key, width, format }: Copy): string {
  const name = posix
    .basename(path, posix.extname(path))
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-');
  const suffix = format === 'webp' ? '' : FALLBACK_SUFFIX;
  return `${PREFIX}${key}/${width}/${name}${suffix}.${format}`;
}

/** Matches the URLs of copies in a text. */
export const COPY_URLS = /\/@pictures\/[\da-f]{16}\/\d+\/[\w-]+\.(?:webp|jpg|png)/g;

/** The copy and the file name of a URL that `copyUrl` wrote; undefined for another one. */
export function parseCopyUrl(url: string): (Copy & { readonly name: string }) | undefined {
  const [, key = '', width = '', name = '', format = ''] =
    /^\/@pictures\/([\da-f]{16})\/(\d+)\/([\w-]+\.(webp|jpg|png))$/.exec(url) ?? [];
  return key === '' ? undefined : { key, width: Number(width), format: format as CopyFormat, name };
}
