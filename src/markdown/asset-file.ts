import type { DeckContext } from '../content/deck-context.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { IMAGE_EXTENSIONS, imageType } from '../content/image-types.ts';
import { VIDEO_EXTENSIONS, videoType } from '../content/video-types.ts';

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

/** Why a path is no file of this kind in `assets/`; undefined where it is one. */
export function assetProblem(
  path: string,
  { noun, extensions, typeOf }: AssetKind,
  { pictures: files }: Pick<DeckContext, 'pictures'>,
): string | undefined {
  if (URL.test(path)) {
    return `“${path}” is not a file of assets/. Copy the ${noun} into assets/, and write its path.`;
  }
  if (!files.includes(path)) {
    const known = files.filter((file) => typeOf(file) !== undefined);
    return `There is no ${noun} “${path}” in assets/.${didYouMean(path, known)}`;
  }
  if (typeOf(path) === undefined) {
    const kind = noun.charAt(0).toUpperCase() + noun.slice(1);
    return `“${path}” is a file of assets/, but not a ${noun}. ${kind}s end in ${extensions.join(', ')}.`;
  }
  return undefined;
}
