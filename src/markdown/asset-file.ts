import { posix } from 'node:path';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { IMAGE_EXTENSIONS, imageType } from '../content/files/image-types.ts';
import { VIDEO_EXTENSIONS, videoType } from '../content/files/video-types.ts';

/** An absolute or protocol-relative URL. */
export const URL = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** A kind of the files in `assets/`. */
export interface AssetKind {
  readonly noun: 'picture' | 'video';
  readonly extensions: readonly string[];
  /** The media type of a file; undefined for a file of another kind. */
  typeOf(path: string): string | undefined;
}

export const PICTURE: AssetKind = {
  noun: 'picture',
  extensions: IMAGE_EXTENSIONS,
  typeOf: imageType,
};

export const VIDEO: AssetKind = {
  noun: 'video',
  extensions: VIDEO_EXTENSIONS,
  typeOf: videoType,
};

/**
 * The file of `assets/` with this path, which may be written as a URL (`my%20boat.jpg`) and with composed or decomposed
 * accents, between which nobody sees a difference; undefined where there is none.
 */
export function findAsset(path: string, files: readonly string[]): string | undefined {
  const written = [path, decoded(path)].map((text) => text.normalize('NFC'));
  return (
    files.find((file) => file === path) ??
    files.find((file) => written.includes(file.normalize('NFC')))
  );
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Reports why a path is no picture in `assets/`; a problem of the file, or of this machine, once for all slides.
 * @returns whether there is a problem
 */
export function lintPicture(
  path: string,
  location: SourceLocation,
  context: Pick<DeckContext, 'pictures' | 'pictureAt'>,
  diagnostics: Diagnostics,
): boolean {
  const inPath = pathProblem(path, PICTURE, context);
  const inFile = contentProblem(path, PICTURE, context);
  if (inPath !== undefined) diagnostics.add(location, inPath);
  else if (inFile !== undefined) diagnostics.addOnce(location, inFile);
  return inPath !== undefined || inFile !== undefined;
}

/** Why a file cannot be shown as picture, as its content or this machine is. */
export function contentProblem(
  path: string,
  { noun }: AssetKind,
  { pictures, pictureAt }: Pick<DeckContext, 'pictures' | 'pictureAt'>,
): string | undefined {
  const file = findAsset(path, pictures) ?? path;
  const inspection = noun === 'picture' ? pictureAt(file) : undefined;
  if (!inspection || !('problem' in inspection)) return undefined;
  return inspection.isOfMachine ? inspection.problem : `“${file}” ${inspection.problem}`;
}

/** Why a path is no file of this kind in `assets/`; undefined where it is one. */
export function pathProblem(
  path: string,
  kind: AssetKind,
  context: Pick<DeckContext, 'pictures'>,
): string | undefined {
  const { noun, extensions, typeOf } = kind;
  if (URL.test(path)) {
    return `“${path}” is not a file of assets/. Copy the ${noun} into assets/, and write its path.`;
  }
  const file = findAsset(path, context.pictures);
  if (file === undefined) return missingProblem(path, kind, context.pictures);
  if (typeOf(file) === undefined) {
    const noun = kind.noun.charAt(0).toUpperCase() + kind.noun.slice(1);
    return `“${path}” is a file of assets/, but not a ${kind.noun}. ${noun}s end in ${extensions.join(', ')}.${otherKindCure(file, kind)}`;
  }
  return undefined;
}

function otherKindCure(path: string, { noun }: AssetKind): string {
  if (noun === 'picture' && videoType(path) !== undefined) {
    return ` Show a video in the front matter: “background: ${path}”.`;
  }
  const format = posix.extname(path).slice(1).toLowerCase();
  return /^(?:hei[cf]|tiff?|psd|bmp|raw|dng|cr2|nef|jp2|jxl|pdf|eps|ai)$/.test(format)
    ? ` Export this ${format.toUpperCase()} file as JPEG (photographs), PNG (screenshots) or SVG (drawings).`
    : '';
}

function missingProblem(
  path: string,
  { noun, typeOf }: AssetKind,
  files: readonly string[],
): string {
  const inside = path.replace(/^(?:\.?\/)?(?:assets\/)?/, '');
  if (inside !== path && findAsset(inside, files) !== undefined) {
    return `“${path}” is written from outside of assets/. Write its path there: ${inside}.`;
  }
  if (/^\.{0,2}\//.test(path) || path.split('/').includes('..')) {
    return `“${path}” leads out of assets/. Copy the ${noun} into assets/, and write its path there.`;
  }
  const sameLetters = files.find((file) => foldCase(file) === foldCase(path));
  if (sameLetters !== undefined) {
    return `There is no ${noun} “${path}” in assets/, but “${sameLetters}”: capitals count, and on most hosts as well. Write ${sameLetters}.`;
  }
  const known = files.filter((file) => typeOf(file) !== undefined);
  return `There is no ${noun} “${path}” in assets/.${didYouMean(path, known)}`;
}

function foldCase(path: string): string {
  return decoded(path).normalize('NFC').toLowerCase();
}
