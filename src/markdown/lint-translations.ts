import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../content/diagnostics.ts';
import { type Section, sectionElement } from './section.ts';

/** One edition's slides, as they are compared with the original's. */
export interface LocaleSlides {
  readonly lang: string;
  readonly sections: readonly Section[];
}

/**
 * Notes where an edition's slide is built otherwise than the original's: `#name/2` has to mean the
 * same step in every language, and a talk has one plan of time.
 */
export function lintTranslations(
  folder: string,
  [original, ...others]: readonly LocaleSlides[],
  diagnostics: Diagnostics,
): void {
  if (!original) return;
  for (const { lang, sections } of others) {
    for (const section of sections) {
      const first = original.sections.find(({ name }) => name === section.name);
      if (!first) continue;
      const [here, there] = [builtOf(section), builtOf(first)];
      for (const [what, value] of Object.entries(here)) {
        const wanted = there[what as keyof Built];
        if (value === wanted) continue;
        diagnostics.add(
          { file: `${folder}/${lang}/${section.name}.md`, line: 1, column: 1 },
          `This slide has ${what} “${value}”, but ${folder}/${original.lang}/${section.name}.md has “${wanted}”. Both editions of a slide are built alike; only the words differ.`,
        );
      }
    }
  }
}

/** What has to be the same in every language, by the name a message gives it. */
interface Built {
  readonly layout: string;
  readonly minutes: string;
  readonly pages: string;
  readonly droppable: string;
  readonly steps: number;
  readonly said: number;
  readonly blocks: number;
  readonly figures: string;
}

function builtOf(section: Section): Built {
  const figures: string[] = [];
  let steps = 0;
  const said = new Set<string>();
  let blocks = 0;
  visit(sectionElement(section, true), 'element', ({ properties }: Element) => {
    const classes = [properties['className']].flat();
    if (classes.includes('fragment')) steps++;
    if (classes.includes('block')) blocks++;
    if (properties['dataNoteStep'] !== undefined) said.add(String(properties['dataNoteStep']));
    if (properties['dataFigure'] !== undefined) figures.push(String(properties['dataFigure']));
  });
  const { layout, seconds, droppable, printsSteps } = section.frontMatter;
  const pages = printsSteps ? 'steps' : 'one';
  const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return {
    layout,
    minutes,
    pages,
    droppable: droppable ? 'true' : 'no',
    steps,
    said: said.size,
    blocks,
    figures: figures.join(', '),
  };
}
