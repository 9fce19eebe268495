import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type { PictureItem, SlideContent } from '../../slide-content/content.ts';
import { documentInfoOf } from '../browser/document-info.ts';
import { loadPictures, withPrintStyles } from '../browser/layout-check.ts';
import type { MakeFiles } from '../export-context.ts';
import { ExportError } from '../export-options.ts';
import { count, secondsOf, sizeOf } from '../log.ts';
import { type MediaFile, mediaFileOf } from './picture.ts';
import { presentationFile } from './presentation.ts';
import { bundleSlideContent, readSlides } from './slide-content.ts';
import { THEME_TOKENS } from './theme.ts';
import { presentationProblems } from './verify.ts';

/** The presentation of a language, to be edited in PowerPoint, Keynote or LibreOffice. */
export const makePptx: MakeFiles = async ({ deckPage, slides, options, output, log }) => {
  const start = performance.now();
  const { lang, page } = deckPage;
  // Bundled while the page is set up; a failure is reported where it is used.
  bundleSlideContent().catch(() => {});
  const info = await documentInfoOf(page);
  log(`${lang}: reading ${count(slides.length, 'slide')}`);
  const { contents, colors, media } = await withPrintStyles(page, async () => {
    await loadPictures(page);
    if (options.steps) await page.evaluate(layOutSteps);
    const names = slides.map(({ name }) => name);
    const read = await readSlides(page, names, THEME_TOKENS);
    const contents = options.leavesOutNotes ? read.contents.map(withoutNotes) : read.contents;
    return { ...read, contents, media: await mediaIn(page, contents) };
  });
  const bytes = presentationFile({ info, tokens: colors, slides: contents, media });
  const problems = presentationProblems(bytes, contents);
  if (problems.length > 0) throw new ExportError(problems.map((problem) => `${lang}: ${problem}`));
  const path = options.isFile ? basename(options.out) : `${info.name}-${lang}.pptx`;
  await writeFile(await output.place(path), bytes);
  for (const remark of remarksOn(contents)) log(`${path}: ${remark}`);
  const time = secondsOf(performance.now() - start);
  log(`${path}: ${count(contents.length, 'slide')}, ${sizeOf(bytes.length)}, ${time}`);
  return [path];
};

function withoutNotes(content: SlideContent): SlideContent {
  return { ...content, notes: [], isDroppable: false };
}

/** Runs in the page. Lays out a page for each step, as for print. */
function layOutSteps(): void {
  document.documentElement.dataset['pages'] = 'steps';
  dispatchEvent(new Event('beforeprint'));
}

/** The files of all pictures, each made once. */
async function mediaIn(
  page: Page,
  contents: readonly SlideContent[],
): Promise<Map<PictureItem, MediaFile>> {
  const media = new Map<PictureItem, MediaFile>();
  const bySource = new Map<string, MediaFile>();
  for (const item of contents.flatMap(({ items }) => items)) {
    if (item.kind !== 'picture') continue;
    const known = item.source === undefined ? undefined : bySource.get(item.source);
    const file = known ?? (await mediaFileOf(page, item));
    if (item.source !== undefined) bySource.set(item.source, file);
    media.set(item, file);
  }
  return media;
}

/** What is not what it is in the deck, by slide: pictures of what a presentation has no element for, sources of formulas. */
function remarksOn(contents: readonly SlideContent[]): string[] {
  return contents.flatMap(({ name, items }) => {
    const pictures = items.flatMap((item) =>
      item.kind === 'picture' && item.what !== 'picture' ? [item.what] : [],
    );
    const formulas = items
      .flatMap((item) => (item.kind === 'text' ? item.paragraphs : []))
      .flatMap(({ runs }) => runs.filter(({ isFormula }) => isFormula));
    return [
      ...[...new Set(pictures)].map((kind) => {
        const number = pictures.filter((each) => each === kind).length;
        return `slide “${name}”: ${count(number, kind)} as ${number > 1 ? 'pictures' : 'a picture'}, which cannot be edited`;
      }),
      ...(formulas.length > 0
        ? [`slide “${name}”: ${count(formulas.length, 'formula')} in sentences as LaTeX`]
        : []),
    ];
  });
}
