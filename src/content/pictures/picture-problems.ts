import { posix } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Largest file and largest picture that are read. */
const MAX_BYTES = 64 * 1024 ** 2;
const MAX_PIXELS = 120_000_000;

/** Formats that browsers show, with their extensions. */
const FORMATS: Readonly<
  Record<string, { readonly name: string; readonly extensions: readonly string[] }>
> = {
  jpg: { name: 'JPEG', extensions: ['.jpg', '.jpeg'] },
  png: { name: 'PNG', extensions: ['.png'] },
  apng: { name: 'animated PNG', extensions: [] },
  webp: { name: 'WebP', extensions: ['.webp'] },
  avif: { name: 'AVIF', extensions: ['.avif'] },
  gif: { name: 'GIF', extensions: ['.gif'] },
};

const EXPORT = 'Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings).';

export const ANIMATED =
  'is animated. A slide shows pictures that stand still; save one frame as PNG, or convert it to MP4 and show that as “background”.';

/** Why a file is too large to be read; undefined where it is not. @param bytes its length */
export function fileSizeProblem(bytes: number): string | undefined {
  if (bytes === 0) return 'is empty (0 bytes). Copy the picture again.';
  if (bytes <= MAX_BYTES) return undefined;
  return `has ${Math.round(bytes / 1024 ** 2)} MB; ${MAX_BYTES / 1024 ** 2} MB are the most. A slide shows no more than 2560 pixels: export it in that width.`;
}

/** Why a picture has too many pixels; undefined where it has not. */
export function pixelsProblem(width: number, height: number): string | undefined {
  if (width * height <= MAX_PIXELS) return undefined;
  return `has ${width} × ${height} pixels; ${MAX_PIXELS / 1_000_000} million are the most. A slide shows no more than 2560 × 1440: export it in that size.`;
}

/** Why a file with these bytes is no picture of its extension; undefined where it is one. SVG is not looked at. */
export async function formatProblem(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  const extension = posix.extname(path).toLowerCase();
  const isText = found === undefined || found.mime === 'application/xml';
  if (isText && looksLikeSvg(bytes)) {
    return extension === '.svg' ? undefined : rename('SVG', path, '.svg');
  }
  if (isText)
    return `is no picture: its content is ${isPlainText(bytes) ? 'text' : 'of no known format'}. ${EXPORT}`;
  if (found.mime.startsWith('video/')) {
    return `is a video (${found.ext.toUpperCase()}), not a picture. Write it in the front matter: “background: ${posix.basename(path, posix.extname(path))}.mp4”.`;
  }
  const format = FORMATS[found.ext];
  if (found.ext === 'apng') return ANIMATED;
  if (!format) {
    const kind = found.mime.startsWith('image/')
      ? 'picture, which browsers do not show'
      : 'file, not a picture';
    return `is a ${found.ext.toUpperCase()} ${kind}. ${EXPORT}`;
  }
  if (!format.extensions.includes(extension))
    return rename(format.name, path, format.extensions[0] ?? '');
  return undefined;
}

function rename(format: string, path: string, extension: string): string {
  const name = posix.basename(path, posix.extname(path)) + extension;
  return `is a picture in the format ${format} by its content. Rename it ${name}, and write that name here.`;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>/]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'));
}

function isPlainText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}
