import {
  BACKGROUND_COLOURS,
  isBackgroundColour,
} from '../../content/appearance/background-tones.ts';
import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { PICTURE, VIDEO } from '../asset-file.ts';
import { backgroundFileProblem } from './background-file.ts';
import type { BackgroundOptions } from './background-options.ts';
import { defaultColour } from './default-colour.ts';

export const CHOICES = `Write a colour (${BACKGROUND_COLOURS.join(', ')}), or the path of a picture or video in assets/.`;

/** A problem of an option. */
interface Problem {
  readonly option: keyof BackgroundOptions;
  readonly message: string;
  /** Whether it is one of a file, which other slides may name, too. */
  readonly isOfFile?: boolean;
}

/** Every problem of the options of a background, whose types are valid. */
export function backgroundProblems(options: BackgroundOptions, context: DeckContext): Problem[] {
  return [
    ...fileProblems(options, context),
    ...colourProblems(options, context),
    ...misplacedOptions(options),
  ];
}

function fileProblems(options: BackgroundOptions, context: DeckContext): Problem[] {
  const kinds = { picture: PICTURE, video: VIDEO, poster: PICTURE } as const;
  return (['picture', 'video', 'poster'] as const).flatMap((option) => {
    const path = options[option];
    const problem =
      path === undefined ? undefined : backgroundFileProblem(path, kinds[option], context);
    return problem === undefined ? [] : [{ option, ...problem }];
  });
}

function colourProblems(
  options: BackgroundOptions,
  { backgroundTones: tones }: DeckContext,
): Problem[] {
  const option = options.colour === undefined ? 'color' : 'colour';
  const { [option]: name, text } = options;
  if (name === undefined) return [];
  if (!isBackgroundColour(name)) {
    const message = `“${name}” is not a colour for backgrounds.${didYouMean(name, BACKGROUND_COLOURS)} Pictures end in ${PICTURE.extensions.join(', ')}, videos in ${VIDEO.extensions.join(', ')}.`;
    return [{ option, message }];
  }
  const tone = tones[name];
  if (tone === undefined) {
    const legible = BACKGROUND_COLOURS.filter((other) => tones[other] !== undefined);
    const message = `Neither dark nor light text is legible on “${name}” in the colour that deck.yaml gives it. Write ${legible.join(' or ')}, or make that colour lighter or darker.`;
    return [{ option, message }];
  }
  if (text === undefined || text === tone) return [];
  const message = `“text: ${text}” is not legible on “${name}”, which is seen while the file loads. Write another colour, for instance ${defaultColour(text, tones)}, or text: ${tone}.`;
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
