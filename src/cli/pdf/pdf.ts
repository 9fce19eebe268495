import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Make } from '../job.ts';
import { count, secondsOf, sizeOf } from '../log.ts';
import { documentInfoOf } from './document-info.ts';
import { measurePrintedPage } from './measure.ts';
import { setUpPrint } from './print-setup.ts';

/**
 * The PDF of an edition: what the browser prints of the deck's own address, with what Chromium
 * leaves out added, and looked over before it is delivered.
 */
export const makePdf: Make = async ({ deckPage, slides, options, output, log }) => {
  const begun = performance.now();
  const { lang, page } = deckPage;
  log(`${lang}: laying out ${count(slides.length, 'slide')}`);
  const info = await documentInfoOf(page);
  const fileOf = (of: string) => `${info.name}-${of}${options.notes ? '-notes' : ''}.pdf`;
  // The other languages' files lie beside this one, if they are made.
  const others = new Map(
    [...deckPage.languages]
      .filter(([other]) => other !== lang && (options.languages?.includes(other) ?? true))
      .map(([other, address]) => [address, fileOf(other)]),
  );
  const pages = await setUpPrint(page, slides, { ...options, editions: [...others.keys()] });
  const measured = await measurePrintedPage(page);
  log(`${lang}: printing ${count(pages.length, 'page')}${options.notes ? ' with notes' : ''}`);
  // What completes it takes time to fetch, too.
  const [printed, { complete }] = await Promise.all([
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }),
    import('./complete.ts'),
    import('./pixel-check.ts').then(({ startPixelCheck }) => startPixelCheck()),
  ]);
  log(`${lang}: looking over what was printed, and completing it`);
  const known = { ...measured, pages, info, handout: options.notes, editions: others };
  const whole = await complete(printed, known);
  const path = options.isFile ? basename(options.out) : fileOf(lang);
  await writeFile(await output.place(path), whole.bytes);
  for (const remark of whole.remarks) log(`${path}: ${remark}`);
  const time = secondsOf(performance.now() - begun);
  log(`${path}: ${count(whole.pages, 'page')}, ${sizeOf(whole.bytes.length)}, ${time}`);
  return [path];
};
