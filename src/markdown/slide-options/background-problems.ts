import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { PICTURE, VIDEO } from '../asset-file.ts';
import {
  BACKGROUND_COLOURS,
  COLOUR_NAMES,
  DEFAULT_COLOUR,
  isBackgroundColour,
} from './background-colours.ts';
import { backgroundFileProblem } from './background-file.ts';
import type { BackgroundOptions } from './background-options.ts';

export const CHOICES = `Write a colour (${COLOUR_NAMES.join(', ')}), or the path of a picture or video in assets/.`;

/** A problem of an option. */
interface Problem {
  readonly option: keyof BackgroundOptions;
  readonly message: string;
}

/** Every problem of the options of a background, whose types are valid. */
export function backgroundProblems(options: BackgroundOptions, context: DeckContext): Problem[] {
  return [
    ...fileProblems(options, context),
    ...colourProblems(options),
    ...misplacedOptions(options),
  ];
}

function fileProblems(options: BackgroundOptions, context: DeckContext): Problem[] {
  const kinds = { picture: PICTURE, video: VIDEO, poster: PICTURE } as const;
  return (['picture', 'video', 'poster'] as const).flatMap((option) => {
    const path = options[option];
    const message =
      path === undefined ? undefined : backgroundFileProblem(path, kinds[option], context);
    return message === undefined ? [] : [{ option, message }];
  });
}

function colourProblems(options: BackgroundOptions): Problem[] {
  const option = options.colour === undefined ? 'color' : 'colour';
  const { [option]: name, text } = options;
  if (name === undefined) return [];
  if (!isBackgroundColour(name)) {
    const message = `“${name}” is not a colour for backgrounds.${didYouMean(name, COLOUR_NAMES)} Pictures end in ${PICTURE.extensions.join(', ')}, videos in ${VIDEO.extensions.join(', ')}.`;
    return [{ option, message }];
  }
  if (text === undefined || text === BACKGROUND_COLOURS[name]) return [];
  const message = `“text: ${text}” is not legible on “${name}”, which is seen while the file loads. Write another colour, for instance ${DEFAULT_COLOUR[text]}, or text: ${BACKGROUND_COLOURS[name]}.`;
  return [{ option: 'text', message }];
}

/** Options that have no effect beside the others. */
function misplacedOptions(options: BackgroundOptions): Problem[] {
  const { colour, color, picture, video } = options;
  const hasFile = picture !== undefined || video !== undefined;
  const rules: readonly (readonly [
    isBroken: boolean,
    options: readonly (keyof BackgroundOptions)[],
    cure: string,
  ])[] = [
    [colour !== undefined, ['color'], 'is another word for “colour”. Remove one of them.'],
    [picture !== undefined, ['video'], 'cannot be beside a picture: write that as “poster”.'],
    [
      video === undefined,
      ['poster', 'loop', 'muted'],
      'belongs to a video: add “video”, or remove it.',
    ],
    [
      picture === undefined && video !== undefined,
      ['position'],
      'belongs to a picture; a video is centred. Remove it.',
    ],
    [
      !hasFile,
      ['size', 'position', 'opacity', 'text'],
      'belongs to a picture or video: add one, or remove it.',
    ],
  ];
  const problems = rules.flatMap(([isBroken, affected, cure]) =>
    affected
      .filter((option) => isBroken && options[option] !== undefined)
      .map((option): Problem => ({ option, message: `“${option}” ${cure}` })),
  );
  const isEmpty = !hasFile && colour === undefined && color === undefined;
  return isEmpty && problems.length === 0 ? [{ option: 'colour', message: EMPTY }] : problems;
}

const EMPTY = `This background has neither colour nor file. ${CHOICES}`;
