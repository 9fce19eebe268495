import { posix } from 'node:path';

/** Media types of the pictures that a slide may show, by extension. */
const IMAGE_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** The extensions of pictures, with their dot. */
export const IMAGE_EXTENSIONS = Object.keys(IMAGE_TYPES);

/** The media type of a picture by its extension; undefined for a file that is no picture. */
export function imageType(path: string): string | undefined {
  return IMAGE_TYPES[posix.extname(path).toLowerCase()];
}
