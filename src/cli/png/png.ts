import type { ExportContext, MakeFiles, NumberedSlide } from '../export-context.ts';
import { overviewSheets, type Picture } from './overview-sheet.ts';

/** A picture of each slide, or of each step, in the size of the viewport, and overview sheets. */
export const makePictures: MakeFiles = async (context) => {
  const pictures: Picture[] = [];
  for (const slide of context.slides) {
    for (const step of context.options.steps ? everyStep(slide) : [slide.steps]) {
      pictures.push(await capture(context, slide, step));
    }
  }
  const sheets = await overviewSheets(context, pictures);
  return [...pictures.map(({ path }) => path), ...sheets];
};

function everyStep({ steps }: NumberedSlide): number[] {
  return Array.from({ length: steps + 1 }, (_, step) => step);
}

async function capture(
  context: ExportContext,
  slide: NumberedSlide,
  step: number,
): Promise<Picture> {
  const { deckPage, options, output, log } = context;
  const number = String(slide.number).padStart(2, '0');
  // The number of a step is the one in its hash.
  const name = `${number}-${slide.name}${options.steps && slide.steps > 0 ? `-${step}` : ''}`;
  const path = `${deckPage.lang}/${name}.png`;
  const file = await output.place(path);
  await deckPage.show(slide, step);
  await deckPage.page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
  log(path);
  return { path, file, label: name };
}
