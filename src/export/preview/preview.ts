import type { Make } from '../job.ts';
import { putName, showName } from './brand.ts';

/** The picture of each slide, with all its steps and the name of the deck, that a message shows beside a link to it. */
export const makePreviews: Make = async ({ edition, slides, delivery, tell }) => {
  const { lang, title, page } = edition;
  const paths: string[] = [];
  await putName(page, title);
  for (const slide of slides) {
    await edition.show(slide, slide.steps);
    await showName(page, slide.name, title);
    const path = `previews/${lang}/${slide.name}.png`;
    const file = await delivery.place(path);
    await page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
    tell(path);
    paths.push(path);
  }
  return paths;
};
