import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Make } from '../job.ts';
import { count, secondsOf, sizeOf } from '../telling.ts';
import { aboutOf } from './about.ts';
import { measurePaper } from './measure.ts';
import { layOutPaper } from './paper.ts';

/**
 * The PDF of an edition: what the browser prints of the deck's own address, with what Chromium
 * leaves out added, and looked over before it is delivered.
 */
export const makePdf: Make = async ({ edition, slides, options, delivery, tell }) => {
  const begun = performance.now();
  const { lang, page } = edition;
  tell(`${lang}: laying out ${count(slides.length, 'slide')}`);
  const about = await aboutOf(page);
  const fileOf = (of: string) => `${about.name}-${of}${options.notes ? '-notes' : ''}.pdf`;
  // The other languages' files lie beside this one, if they are made.
  const others = new Map(
    [...edition.languages]
      .filter(([other]) => other !== lang && (options.languages?.includes(other) ?? true))
      .map(([other, address]) => [address, fileOf(other)]),
  );
  const pages = await layOutPaper(page, slides, { ...options, editions: [...others.keys()] });
  const measured = await measurePaper(page);
  tell(`${lang}: printing ${count(pages.length, 'page')}${options.notes ? ' with notes' : ''}`);
  // What completes it takes time to fetch, too.
  const [printed, { complete }] = await Promise.all([
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }),
    import('./complete.ts'),
    import('./look.ts').then(({ startLooking }) => startLooking()),
  ]);
  tell(`${lang}: looking over what was printed, and completing it`);
  const known = { ...measured, pages, about, handout: options.notes, editions: others };
  const whole = await complete(printed, known);
  const path = options.isFile ? basename(options.out) : fileOf(lang);
  await writeFile(await delivery.place(path), whole.bytes);
  for (const remark of whole.remarks) tell(`${path}: ${remark}`);
  const time = secondsOf(performance.now() - begun);
  tell(`${path}: ${count(whole.pages, 'page')}, ${sizeOf(whole.bytes.length)}, ${time}`);
  return [path];
};
