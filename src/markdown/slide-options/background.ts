import type { Element } from 'hast';
import type { BackgroundColour, TextTone } from '../../content/appearance/background-tones.ts';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { checkYaml, type YamlFile } from '../../content/yaml.ts';
import { findAsset } from '../asset-file.ts';
import { backdropPicture } from '../pictures/backdrop-picture.ts';
import { backgroundCredit } from '../pictures/credit.ts';
import { singleUrl } from '../pictures/picture-element.ts';
import { BACKGROUND_OPTIONS, type BackgroundOptions, shorthand } from './background-options.ts';
import { backgroundProblems, CHOICES } from './background-problems.ts';
import { defaultColour } from './default-colour.ts';

/** The background of a slide: a colour, and a picture or video above it. */
export interface Background {
  readonly colour: BackgroundColour;
  readonly text: TextTone;
  /** URL. */
  readonly picture?: string | undefined;
  readonly video?: BackgroundVideo | undefined;
  /** The picture, or the poster of the video, where reveal.js does not draw it. */
  readonly still?: Element | undefined;
  /** Who made the picture. */
  readonly credit?: Element | undefined;
  readonly size?: 'cover' | 'contain' | undefined;
  /** Horizontal and vertical keyword of CSS: `left top`. */
  readonly position?: string | undefined;
  /** Of the picture or video, from 0.1 to 1. */
  readonly opacity?: number | undefined;
}

interface BackgroundVideo {
  /** URL. */
  readonly source: string;
  readonly loop: boolean;
  readonly muted: boolean;
}

const KEY = 'background';

/** Width in pixels of a picture that reveal.js draws, for it cannot choose. */
const BACKGROUND_WIDTH = 2560;

/**
 * Reads `background: ground`, `background: photo.jpg`, `background: clip.mp4`, or its options. Reports problems;
 * undefined where there is one, or no such key.
 */
export function readBackground(
  yaml: YamlFile,
  context: DeckContext,
  diagnostics: Diagnostics,
): Background | undefined {
  const options = readOptions(yaml, diagnostics);
  if (!options) return undefined;
  const problems = backgroundProblems(options, context);
  for (const { option, message, isOfFile } of problems) {
    const location = yaml.locationOf([KEY, option]);
    if (isOfFile) diagnostics.addOnce(location, message);
    else diagnostics.add(location, message);
  }
  return problems.length > 0 ? undefined : resolve(options, context);
}

function readOptions(yaml: YamlFile, diagnostics: Diagnostics): BackgroundOptions | undefined {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || !(KEY in value)) return undefined;
  const given: unknown = value[KEY];
  if (typeof given === 'string') return shorthand(given);
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    return checkYaml(yaml, BACKGROUND_OPTIONS, diagnostics, [KEY]);
  }
  // To YAML, `#ffc93c` is a comment, and the key is empty.
  const problem = given === null ? 'is empty' : 'cannot be this value';
  diagnostics.add(yaml.locationOfKey([], KEY), `“${KEY}” ${problem}. ${CHOICES}`);
  return undefined;
}

/** The background of valid options, with their defaults. */
function resolve(options: BackgroundOptions, context: DeckContext): Background {
  const { picture, video, poster, size, position, opacity } = options;
  const named = (options.colour ?? options.color) as BackgroundColour | undefined;
  const text = options.text ?? (named && context.backgroundTones[named]) ?? 'dark';
  const url = (path: string) => singleUrl(assetPath(path, context), BACKGROUND_WIDTH, context);
  const still = picture ?? poster;
  return {
    colour: named ?? defaultColour(text, context.backgroundTones),
    text,
    picture: picture === undefined ? undefined : url(picture),
    still: still === undefined ? undefined : backdropPicture(assetPath(still, context), context),
    credit: still === undefined ? undefined : backgroundCredit(assetPath(still, context), context),
    video:
      video === undefined
        ? undefined
        : {
            source: context.assetUrl(assetPath(video, context)),
            loop: options.loop === true,
            muted: options.muted !== false,
          },
    size,
    position,
    opacity,
  };
}

/** The path of a file as in `assets/`. */
function assetPath(written: string, { pictures }: DeckContext): string {
  return findAsset(written, pictures) ?? written;
}
