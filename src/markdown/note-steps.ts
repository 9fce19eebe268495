import type { ElementContent } from 'hast';
import { type Diagnostics, locationAt } from '../content/diagnostics.ts';
import { countSteps, fragmentsOf } from './attributes/fragment-order.ts';
import type { SlideFile } from './parse.ts';

/**
 * Assigns the notes to the steps of their slide: a paragraph that ends with `{.fragment}` belongs to the next
 * step, and so does what follows it. Writes `data-note-step` (from 0) and removes the class, for notes
 * have no steps of their own. Notes without such a paragraph stay unchanged.
 */
export function assignNoteSteps(notes: ElementContent[]): ElementContent[] {
  if (fragmentsOf(notes).length === 0) return notes;
  let step = 0;
  for (const block of notes) {
    if (block.type !== 'element') continue;
    for (const { properties } of fragmentsOf([block])) {
      step += 1;
      delete properties['className'];
      properties['dataNoteStep'] = String(step);
    }
    block.properties['dataNoteStep'] ??= String(step);
  }
  return notes;
}

/** Reports notes that have more steps than their slide. */
export function lintNoteSteps(
  slide: SlideFile,
  body: readonly ElementContent[],
  notes: readonly ElementContent[],
  diagnostics: Diagnostics,
): void {
  const [steps, noteSteps] = [countSteps(body), fragmentsOf(notes).length];
  if (noteSteps <= steps) return;
  // Also `{ .fragment }`.
  const last = [...slide.text.matchAll(/\{[^{}]*\.fragment[^{}]*\}/g)].at(-1)?.index ?? 0;
  diagnostics.add(
    locationAt(slide.file, slide.text, last),
    `The notes have ${noteSteps} paragraph(s) with {.fragment}, but the slide has ${steps} step(s). Each of these paragraphs needs a step of its own.`,
  );
}
