import type { Job, Make, NumberedSlide } from '../job.ts';
import { overviewSheets, type Picture } from './overview-sheet.ts';

/** A picture of every slide, as large as the window, and a sheet with all of them. */
export const makePictures: Make = async (job) => {
  const pictures: Picture[] = [];
  for (const slide of job.slides) {
    for (const step of job.options.steps ? everyStep(slide) : [slide.steps]) {
      pictures.push(await picture(job, slide, step));
    }
  }
  const sheets = await overviewSheets(job, pictures);
  return [...pictures.map(({ path }) => path), ...sheets];
};

function everyStep({ steps }: NumberedSlide): number[] {
  return Array.from({ length: steps + 1 }, (_, step) => step);
}

async function picture(job: Job, slide: NumberedSlide, step: number): Promise<Picture> {
  const { deckPage, options, output } = job;
  const number = String(slide.number).padStart(2, '0');
  // A step has the number that it has in the address of the slide.
  const name = `${number}-${slide.name}${options.steps && slide.steps > 0 ? `-${step}` : ''}`;
  const path = `${deckPage.lang}/${name}.png`;
  const file = await output.place(path);
  await deckPage.show(slide, step);
  await deckPage.page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
  job.log(path);
  return { path, file, label: name };
}
