import type { Root, Yaml } from 'mdast';
import { z } from 'zod';
import { isDraft } from '../content/deck/drafts.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import { memoize } from '../content/memoize.ts';
import { checkYaml, parseYaml } from '../content/yaml.ts';
import { locationOf, type SlideFile } from './parse.ts';
import { readAutoAnimate } from './slide-options/auto-animate.ts';
import { readBackground } from './slide-options/background.ts';
import type { SlideOptions } from './slide-options/section-options.ts';
import { TRANSITION, TRANSITION_SPEED } from './slide-options/transition.ts';

/** The front matter of a slide. */
export interface FrontMatter extends SlideOptions {
  readonly layout: string;
  /** Planned duration in seconds. */
  readonly seconds: number;
  /** Whether the slide may be skipped when the talk runs late. */
  readonly droppable: boolean;
  /** Whether only a development server shows the slide. */
  readonly isDraft: boolean;
  /** Whether each step is printed as a page, and each state of its figures is shown in the Reader. */
  readonly printsSteps: boolean;
}

/** Reads the front matter of a slide and reports its problems; undefined when it is missing or invalid. */
export function readFrontMatter(
  slide: SlideFile,
  tree: Root,
  layouts: readonly string[],
  context: DeckContext,
  diagnostics: Diagnostics,
): FrontMatter | undefined {
  const start = { file: slide.file, line: 1, column: 1 };
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
  if (!yaml) {
    diagnostics.add(
      start,
      slide.text.startsWith('---')
        ? 'The front matter that starts on the first line is not closed; end it with a line “---”.'
        : slide.text.startsWith('<!--')
          ? 'A slide starts with front matter. Move this comment below it, or into it, after a #.'
          : 'A slide starts with front matter: a line “---”, “layout: …”, “minutes: m:ss”, and a line “---”.',
    );
    return undefined;
  }
  const { line } = locationOf(slide, yaml);
  const file = parseYaml(slide.file, yaml.value, diagnostics, line + 1);
  const problemsBefore = diagnostics.all.length;
  const autoAnimate = readAutoAnimate(file, diagnostics);
  const background = readBackground(file, context, diagnostics);
  const values = checkYaml(file, schemaFor(layouts), diagnostics);
  if (values?.['transition-speed'] !== undefined && values.transition === undefined) {
    diagnostics.add(
      file.locationOfKey([], 'transition-speed'),
      '“transition-speed” is the speed of a transition, which this slide does not have. Add “transition”, for instance fade, or remove the line.',
    );
  }
  if (values?.draft === true && !isDraft(slide.text)) {
    diagnostics.add(
      file.locationOfKey([], 'draft'),
      'A draft is left out by a line “draft: true” of its own in the front matter. Write it so.',
    );
  }
  if (!values || diagnostics.all.length > problemsBefore) return undefined;
  const [minutes = 0, seconds = 0] = values.minutes.split(':').map(Number);
  return {
    layout: values.layout,
    seconds: minutes * 60 + seconds,
    droppable: values.droppable === true,
    isDraft: values.draft === true,
    printsSteps: values.pages === 'steps',
    transition: values.transition,
    transitionSpeed: values['transition-speed'],
    autoAnimate,
    background,
  };
}

/** The schema of front matter, made once for the layouts of a deck, not for each slide. */
const schemaFor = memoize((layouts: readonly string[]) =>
  z.strictObject({
    layout: z.enum(layouts as [string, ...string[]]),
    minutes: z
      .string({
        error: ({ input }) => durationCure(input),
      })
      .regex(/^\d+:[0-5]\d$/, 'write the planned duration as minutes:seconds, for instance 0:45.')
      .regex(
        /[1-9]/,
        'a slide takes some time: write its planned duration, for instance 0:10. For a slide that is skipped when the talk runs late, add “droppable: true”.',
      ),
    droppable: z.literal(true, 'write “droppable: true”, or remove the line.').optional(),
    draft: z.boolean({ error: 'write “draft: true”, or remove the line.' }).optional(),
    pages: z.literal('steps').optional(),
    transition: TRANSITION.optional(),
    'transition-speed': TRANSITION_SPEED.optional(),
    'auto-animate': z.unknown().optional(),
    background: z.unknown().optional(),
  }),
);

/** What to write instead of a number, which YAML reads in “minutes: 5”. */
function durationCure(input: unknown): string {
  if (typeof input !== 'number' || !(input > 0 && input < 1000))
    return 'write the planned duration as minutes:seconds, for instance 0:45.';
  const format = (exact: number) => {
    const seconds = Math.max(1, Math.round(exact));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  return Number.isInteger(input)
    ? `write minutes and seconds: ${format(input * 60)}, or ${format(input)} if seconds are meant.`
    : `write minutes and seconds: ${format(input * 60)}.`;
}
