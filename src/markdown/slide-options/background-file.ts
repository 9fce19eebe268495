import type { DeckContext } from '../../content/deck-context.ts';
import { VIDEO_HEADER_LENGTH, videoFormat } from '../../content/files/video-types.ts';
import { type AssetKind, contentProblem, pathProblem, VIDEO } from '../asset-file.ts';
import { creditProblem } from '../pictures/credit.ts';

/** Why a file of `assets/` cannot be a background. */
export interface BackgroundFileProblem {
  readonly message: string;
  /** Whether the file is wrong, as opposed to its path in this slide: the same for all slides that name it. */
  readonly isOfFile: boolean;
}

/** The problem of a file of `assets/` as background; undefined where it can be one. */
export function backgroundFileProblem(
  path: string,
  kind: AssetKind,
  context: DeckContext,
): BackgroundFileProblem | undefined {
  const ofPath = pathProblem(path, kind, context);
  if (ofPath !== undefined) return { message: ofPath, isOfFile: false };
  const ofFile = contentProblem(path, kind, context) ?? fileProblem(path, kind, context);
  return ofFile === undefined ? undefined : { message: ofFile, isOfFile: true };
}

function fileProblem(path: string, kind: AssetKind, context: DeckContext): string | undefined {
  // reveal.js splits the attribute at commas, and decodes it.
  const special = /[,%?#]/.exec(path)?.[0];
  if (special !== undefined) {
    return `“${path}” contains “${special}”, which has a meaning of its own in an address. Rename the file.`;
  }
  return kind === VIDEO ? formatProblem(path, context) : creditProblem(path, context);
}

/** Browsers play a video by its content: a recording of a phone that was renamed plays in some of them only. */
function formatProblem(path: string, context: DeckContext): string | undefined {
  const format = videoFormat(context.readAsset(path, VIDEO_HEADER_LENGTH));
  const named = VIDEO.typeOf(path) === 'video/webm' ? 'WebM' : 'MP4';
  if (format === named) return undefined;
  const found = format === null ? 'is no video' : `is a ${format} video`;
  return `“${path}” ${found} by its first bytes, although it is named as ${named}. Export it as MP4 or WebM.`;
}
