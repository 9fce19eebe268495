import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { type Diagnostics, locationAt } from '../content/diagnostics.ts';
import type { SlideFile } from './parse.ts';

/**
 * Ties what is said to the steps of a slide: a paragraph of the notes that ends with `{.fragment}` is
 * said when the next step is shown, and what follows it goes with it. Nothing of the notes is a step.
 */
export function assignNoteSteps(notes: ElementContent[]): ElementContent[] {
  if (countSteps(notes) === 0) return notes;
  let step = 0;
  for (const block of notes) {
    if (block.type !== 'element') continue;
    visit(block, 'element', (part: Element) => {
      if (!isStep(part)) return;
      step += 1;
      delete part.properties['className'];
      part.properties['dataNoteStep'] = String(step);
    });
    block.properties['dataNoteStep'] ??= String(step);
  }
  return notes;
}

/** Notes where more is to be said step by step than the slide has steps. */
export function lintNoteSteps(
  slide: SlideFile,
  body: ElementContent[],
  notes: ElementContent[],
  diagnostics: Diagnostics,
): void {
  const [steps, said] = [countSteps(body), countSteps(notes)];
  if (said <= steps) return;
  const last = slide.text.lastIndexOf('{.fragment}');
  diagnostics.add(
    locationAt(slide.file, slide.text, last),
    `The notes end ${said} paragraph(s) with {.fragment}, and the slide has ${steps} step(s): each of them is said at a step of its own.`,
  );
}

function countSteps(elements: readonly ElementContent[]): number {
  let count = 0;
  visit({ type: 'root', children: [...elements] }, 'element', (part: Element) => {
    if (isStep(part)) count += 1;
  });
  return count;
}

function isStep({ properties }: Element): boolean {
  return [properties['className']].flat().includes('fragment');
}
