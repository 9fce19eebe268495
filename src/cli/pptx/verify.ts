import type { Item, Paragraph, SlideContent } from '../../slide-content/content.ts';
import { textOf } from '../../slide-content/text-of.ts';
import { drawnData, plotOf } from './chart/plot.ts';
import {
  elementsIn,
  type ReadPackage,
  type ReadPart,
  readPackage,
  textIn,
} from './read-package.ts';
import { localeOf } from './text.ts';

/**
 * Reads a presentation as a program that opens it would, and compares it with the slides it was made from: their number,
 * titles, texts, notes, text alternatives, languages, and the numbers of their charts.
 * @returns what is missing or wrong, as sentences
 */
export function presentationProblems(
  bytes: Uint8Array,
  contents: readonly SlideContent[],
): string[] {
  const file = readPackage(bytes);
  const slides = slidesIn(file);
  const count =
    slides.length === contents.length
      ? []
      : [`The file has ${slides.length} slides instead of ${contents.length}.`];
  return [
    ...file.problems,
    ...count,
    ...contents.flatMap((content, index) => {
      const slide = slides[index];
      const found = slide ? slideProblems(slide, content, file) : [];
      return found.map((problem) => `slide “${content.name}”: ${problem}`);
    }),
  ];
}

/** The slides in the order in which they are shown. */
function slidesIn({ parts }: ReadPackage): ReadPart[] {
  const presentation = parts.get('ppt/presentation.xml');
  return elementsIn(presentation?.root, 'p:sldId').flatMap(({ attributes }) => {
    const path = presentation?.targets.get(attributes['r:id'] ?? '') ?? '';
    return parts.get(path) ?? [];
  });
}

function slideProblems(slide: ReadPart, content: SlideContent, file: ReadPackage): string[] {
  const shapes = elementsIn(slide.root, 'p:sp');
  const title = shapes.find((shape) =>
    elementsIn(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  );
  return [
    ...(sameText(textIn(title), content.title) ? [] : [`its title is “${textIn(title)}”.`]),
    ...missing(textsIn(slide), textsOf(content.items), 'the text'),
    ...missing(notesOf(slide, file), content.notes.map(textOfParagraph), 'the note'),
    ...missing(alternativesIn(slide), alternativesOf(content.items), 'the text alternative'),
    ...languageProblems(slide, content.items),
    ...chartProblems(slide, content.items, file),
  ];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const sameText = (one: string, other: string) => plain(one) === plain(other);

/** Each expected text that is not among the found ones, each of which counts once. */
function missing(found: readonly string[], expected: readonly string[], what: string): string[] {
  const left = found.map(plain);
  return expected.map(plain).flatMap((text) => {
    const index = left.indexOf(text);
    if (index < 0) return [`${what} “${text}” is missing.`];
    left.splice(index, 1);
    return [];
  });
}

/** The paragraphs of a slide, its tables included. */
function textsIn({ root }: ReadPart): string[] {
  return elementsIn(root, 'a:p').map((paragraph) =>
    paragraph.children
      .map((child) =>
        child.type !== 'element' ? '' : child.name === 'a:br' ? '\n' : textIn(child),
      )
      .join(''),
  );
}

const textOfParagraph = (paragraph: Paragraph) => textOf([paragraph]);

/** The paragraphs that a slide has to have as texts; a chart writes the labels of its data itself. */
function textsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') {
      return item.role === 'number' ? [] : item.paragraphs.map(textOfParagraph);
    }
    if (item.kind === 'table') {
      return item.rows.flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs }) => paragraphs.map(textOfParagraph)),
      );
    }
    if (item.kind !== 'drawing') return [];
    const labels = item.chart && plotOf(item.chart) ? drawnData(item.chart) : [];
    const written = new Set(labels.map(({ text }) => plain(text)));
    return textsOf(item.items).filter((text) => !written.has(plain(text)));
  });
}

function notesOf(slide: ReadPart, { parts }: ReadPackage): string[] {
  const path = [...slide.targets.values()].find((target) => target.startsWith('ppt/notesSlides/'));
  const notes = path === undefined ? undefined : parts.get(path);
  return notes ? textsIn(notes) : [];
}

function alternativesIn({ root }: ReadPart): string[] {
  return elementsIn(root, 'p:cNvPr').flatMap(({ attributes }) => attributes['descr'] ?? []);
}

function alternativesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    (item.kind === 'picture' || item.kind === 'drawing') && item.alternative !== ''
      ? [item.alternative]
      : [],
  );
}

/** Every run has a language, and only those of the slide. */
function languageProblems({ root }: ReadPart, items: readonly Item[]): string[] {
  const expected = new Set(languagesOf(items));
  const found = ['a:r', 'a:br'].flatMap((name) =>
    elementsIn(root, name).map((run) => elementsIn(run, 'a:rPr')[0]?.attributes['lang'] ?? 'none'),
  );
  return [...new Set(found)]
    .filter((lang) => !expected.has(lang))
    .map((lang) => `a text has the language “${lang}”.`);
}

function languagesOf(items: readonly Item[]): string[] {
  const ofParagraphs = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ runs }) => runs.map(({ lang }) => localeOf(lang)));
  return items.flatMap((item) => {
    if (item.kind === 'text') return ofParagraphs(item.paragraphs);
    if (item.kind === 'drawing') return languagesOf(item.items);
    if (item.kind !== 'table') return [];
    return item.rows.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => ofParagraphs(paragraphs)),
    );
  });
}

/** The numbers that charts show are those of the facts. */
function chartProblems(slide: ReadPart, items: readonly Item[], { parts }: ReadPackage): string[] {
  const charts = elementsIn(slide.root, 'c:chart').flatMap(({ attributes }) => {
    const part = parts.get(slide.targets.get(attributes['r:id'] ?? '') ?? '');
    return part ? [part] : [];
  });
  const drawings = items.flatMap((item) =>
    item.kind === 'drawing' && item.chart && plotOf(item.chart) ? [item.chart] : [],
  );
  if (charts.length !== drawings.length) {
    return [`it has ${charts.length} charts instead of ${drawings.length}.`];
  }
  return drawings.flatMap((chart, index) => {
    const root = charts[index]?.root;
    const written = elementsIn(root, 'c:v').map((element) => Number(textIn(element)));
    const expected =
      chart.sheet.type === 'points'
        ? chart.sheet.categories.map(Number)
        : drawnData(chart).map(({ value }) => value);
    return expected
      .filter((number) => !written.includes(number))
      .map((number) => `the chart “${chart.sheet.title}” has no ${number}.`);
  });
}
