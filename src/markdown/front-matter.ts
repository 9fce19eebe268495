import type { Root, Yaml } from 'mdast';
import { z } from 'zod';
import type { Diagnostics } from '../content/diagnostics.ts';
import { checkYaml, parseYaml } from '../content/yaml.ts';
import { locationOf, type SlideFile } from './parse.ts';

/** The short YAML head of a slide. */
export interface FrontMatter {
  readonly layout: string;
  /** Planned duration in seconds. */
  readonly seconds: number;
  /** Whether a talk that is late may leave it out. */
  readonly droppable: boolean;
  /** Whether each of its steps is to be a page on paper, and each state of its figures a picture for readers. */
  readonly printsSteps: boolean;
}

/** Reads the head of a slide and notes what is wrong with it; undefined when it cannot be used. */
export function readFrontMatter(
  slide: SlideFile,
  tree: Root,
  layouts: readonly string[],
  diagnostics: Diagnostics,
): FrontMatter | undefined {
  const top = { file: slide.file, line: 1, column: 1 };
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
  if (!yaml) {
    diagnostics.add(
      top,
      slide.text.startsWith('---')
        ? 'The head that opens with --- on the first line is not closed; close it with --- on a line of its own.'
        : 'A slide starts with a head: ---, then “layout: …” and “minutes: m:ss”, then --- again.',
    );
    return undefined;
  }
  const { line } = locationOf(slide, yaml);
  const head = checkYaml(
    parseYaml(slide.file, yaml.value, diagnostics, line + 1),
    z.strictObject({
      layout: z.enum(layouts as [string, ...string[]]),
      minutes: z
        .string()
        .regex(
          /^\d+:[0-5]\d$/,
          'write the planned duration as minutes:seconds, for instance 0:45.',
        ),
      droppable: z.literal(true, 'write “droppable: true”, or leave the line out.').optional(),
      pages: z.literal('steps').optional(),
    }),
    diagnostics,
  );
  if (!head) return undefined;
  const [minutes = 0, seconds = 0] = head.minutes.split(':').map(Number);
  return {
    layout: head.layout,
    seconds: minutes * 60 + seconds,
    droppable: head.droppable === true,
    printsSteps: head.pages === 'steps',
  };
}
