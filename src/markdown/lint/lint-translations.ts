import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { countSteps, fragmentsOf } from '../attributes/fragment-order.ts';
import type { Section } from '../section.ts';
import type { Background } from '../slide-options/background.ts';

/** The slides of one language. */
export interface LocaleSlides {
  readonly lang: string;
  readonly sections: readonly Section[];
}

/**
 * Reports slides whose structure differs between languages: `#name/2` has to be the same step in every
 * language, and planned durations are those of one talk. The first language is the reference.
 */
export function lintTranslations(
  folder: string,
  [original, ...others]: readonly LocaleSlides[],
  diagnostics: Diagnostics,
): void {
  if (!original) return;
  for (const { lang, sections } of others) {
    for (const section of sections) {
      const reference = original.sections.find(({ name }) => name === section.name);
      if (!reference) continue;
      const expected = structureOf(reference);
      for (const [property, value] of Object.entries(structureOf(section))) {
        const wanted = expected[property as keyof Structure];
        if (value === wanted) continue;
        diagnostics.add(
          { file: `${folder}/${lang}/${section.name}.md`, line: 1, column: 1 },
          `This slide has ${property} “${value}”, but ${folder}/${original.lang}/${section.name}.md has “${wanted}”. Translations of a slide have the same structure; only their texts differ.`,
        );
      }
    }
  }
}

/** What has to be equal in every language; the keys are the words of the message. */
interface Structure {
  readonly layout: string;
  readonly minutes: string;
  readonly pages: string;
  readonly droppable: string;
  readonly steps: number;
  readonly 'step order': string;
  readonly 'note steps': number;
  readonly blocks: number;
  readonly figures: string;
  readonly transition: string;
  readonly 'auto-animate': string;
  readonly background: string;
}

function structureOf({ frontMatter, body, notes }: Section): Structure {
  const figures: string[] = [];
  const noteSteps = new Set<string>();
  let blocks = 0;
  visit({ type: 'root', children: [...body, ...notes] }, 'element', (element: Element) => {
    const { className, dataNoteStep, dataFigure } = element.properties;
    if ([className].flat().includes('block')) blocks++;
    if (dataNoteStep !== undefined) noteSteps.add(String(dataNoteStep));
    if (dataFigure !== undefined) figures.push(String(dataFigure));
  });
  const { layout, seconds, droppable, printsSteps } = frontMatter;
  const { transition, transitionSpeed, autoAnimate, background } = frontMatter;
  return {
    layout,
    minutes: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    pages: printsSteps ? 'steps' : 'one',
    droppable: droppable ? 'true' : 'no',
    steps: countSteps(body),
    // The order of the text, where no fragment has an index.
    'step order': fragmentsOf(body)
      .flatMap(({ properties }) => properties['dataFragmentIndex'] ?? [])
      .join(', '),
    'note steps': noteSteps.size,
    blocks,
    figures: figures.join(', '),
    transition: [transition ?? 'none', transitionSpeed ?? []].flat().join(', '),
    'auto-animate': autoAnimate ? (autoAnimate.id ?? 'true') : 'no',
    background: backgroundKind(background),
  };
}

/** Pictures and videos may differ, since they may contain text. */
function backgroundKind(background: Background | undefined): string {
  if (!background) return 'none';
  const { colour, picture, video } = background;
  if (video) return 'video';
  return picture === undefined ? colour : 'picture';
}
