import { imageType } from './image-types.ts';
import { videoType } from './video-types.ts';

/** A picture or video as a `data:` URL. @throws Error when the file is neither */
export function dataUrl(path: string, bytes: Uint8Array): string {
  const type = imageType(path) ?? videoType(path);
  if (type === undefined) throw new Error(`${path} is neither a picture nor a video.`);
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
