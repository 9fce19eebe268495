import { type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Handout } from '../../../dom/view.ts';
import type { RelativeBox } from '../measure.ts';
import { type PrintedTitle, type StructureElement, structureOf } from '../structure.ts';
import { slideBox } from './layout.ts';

/** Where a slide of a handout and its notes are. */
export interface Placement {
  readonly page: PDFRef;
  /** Position on the page; undefined if it is unknown. */
  readonly box: RelativeBox | undefined;
  /** The pages of its notes, in order; none for a slide without notes. */
  readonly notes: readonly PDFRef[];
}

/** Finds each slide of a handout and its notes by the tags: notes are what follows the section of a slide. */
export function placementsOf(
  pdf: PDFDocument,
  titles: readonly PrintedTitle[],
  handout: Handout,
): Placement[] {
  const notesOf = notesPages(pdf, titles);
  const rows = new Map<PDFRef, number>();
  const continued = new Set<PDFRef>();
  return titles.map(({ page }, index) => {
    const row = rows.get(page) ?? 0;
    rows.set(page, row + 1);
    // Below the end of notes from the page before, a slide may be anywhere.
    const box = continued.has(page) ? undefined : slideBox(handout, row);
    const notes = notesOf[index] ?? [];
    for (const other of notes) if (other !== page) continued.add(other);
    return { page, box, notes };
  });
}

/** The pages of the notes of each slide. */
function notesPages(pdf: PDFDocument, titles: readonly PrintedTitle[]): PDFRef[][] {
  const found = titles.map(() => new Set<PDFRef>());
  const indexes = new Map(titles.map(({ dict }, index) => [dict, index]));
  const elements = structureOf(pdf);
  const sections = new Map<StructureElement, number>();
  for (const { dict, parent } of elements) {
    const index = indexes.get(dict);
    if (index !== undefined && parent) sections.set(parent, index);
  }
  let slide: number | undefined;
  for (const element of elements) {
    const section = sectionOf(element, sections);
    const page = element.dict.get(PDFName.of('Pg'));
    if (section !== undefined) slide = section;
    else if (slide !== undefined && page instanceof PDFRef) found[slide]?.add(page);
  }
  return found.map((pages) => [...pages]);
}

/** The index of the slide that an element is in; undefined for one outside of the slides. */
function sectionOf(
  element: StructureElement | undefined,
  sections: ReadonlyMap<StructureElement, number>,
): number | undefined {
  if (element === undefined) return undefined;
  return sections.get(element) ?? sectionOf(element.parent, sections);
}
