import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentInfoOf } from '../browser/document-info.ts';
import { bundleLayoutCheck } from '../browser/layout-check.ts';
import type { MakeFiles } from '../export-context.ts';
import { count, secondsOf, sizeOf } from '../log.ts';
import { measurePrintedPage } from './measure.ts';
import { setUpPrint } from './print-setup.ts';

/** The PDF of a language: printed by the browser, completed with what Chromium omits, and checked. */
export const makePdf: MakeFiles = async ({ deckPage, slides, options, output, log }) => {
  const start = performance.now();
  const { lang, page } = deckPage;
  // Bundled while the page is set up; a failure is reported where it is used.
  bundleLayoutCheck().catch(() => {});
  log(`${lang}: laying out ${count(slides.length, 'slide')}`);
  const info = await documentInfoOf(page);
  const fileOf = (language: string) =>
    `${info.name}-${language}${options.notes ? '-notes' : ''}.pdf`;
  // PDFs of other languages in the same export.
  const languageFiles = new Map(
    [...deckPage.languages]
      .filter(([other]) => other !== lang && (options.languages?.includes(other) ?? true))
      .map(([other, address]) => [address, fileOf(other)]),
  );
  const pages = await setUpPrint(page, slides, {
    ...options,
    languageLinks: [...languageFiles.keys()],
  });
  const measurements = await measurePrintedPage(page);
  const printing = options.notes
    ? `${count(pages.length, 'slide')} with notes`
    : count(pages.length, 'page');
  log(`${lang}: printing ${printing}`);
  // Imported while the browser prints.
  const [printed, { complete }] = await Promise.all([
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }),
    import('./complete.ts'),
    import('./pixel-check.ts').then(({ startPixelCheck }) => startPixelCheck()),
  ]);
  log(`${lang}: checking and completing the PDF`);
  const known = { ...measurements, pages, info, handout: options.notes, languageFiles };
  const completed = await complete(printed, known);
  const path = options.isFile ? basename(options.out) : fileOf(lang);
  await writeFile(await output.place(path), completed.bytes);
  for (const remark of completed.remarks) log(`${path}: ${remark}`);
  const time = secondsOf(performance.now() - start);
  log(`${path}: ${count(completed.pages, 'page')}, ${sizeOf(completed.bytes.length)}, ${time}`);
  return [path];
};
