import { posix } from 'node:path';

/** Media types of the videos that a slide may show, by extension. */
const VIDEO_TYPES: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** The extensions of videos, with their dot. */
export const VIDEO_EXTENSIONS = Object.keys(VIDEO_TYPES);

/** The media type of a video by its extension; undefined for a file that is no video. */
export function videoType(path: string): string | undefined {
  return VIDEO_TYPES[posix.extname(path).toLowerCase()];
}

/** How many bytes `videoFormat` needs. */
export const VIDEO_HEADER_LENGTH = 64;

/**
 * The format of a video by its first bytes: the `ftyp` box of ISO 14496-12, or the EBML header of RFC 8794 with its
 * document type. Players go by the content, whatever the extension says.
 */
export function videoFormat(header: Uint8Array): 'MP4' | 'WebM' | 'QuickTime' | 'Matroska' | null {
  const text = Buffer.from(header).toString('latin1');
  if (text.slice(4, 8) === 'ftyp') return text.slice(8, 12) === 'qt  ' ? 'QuickTime' : 'MP4';
  if (text.startsWith('\x1A\x45\xDF\xA3')) return text.includes('webm') ? 'WebM' : 'Matroska';
  return null;
}
