import type { MakeFiles } from '../export-context.ts';
import { addDeckName, showDeckName } from './deck-name.ts';

/** The Open Graph image of each slide: all its steps shown, with the name of the deck. */
export const makeOgImages: MakeFiles = async ({ deckPage, slides, output, log }) => {
  const { lang, title, page } = deckPage;
  const paths: string[] = [];
  await addDeckName(page, title);
  for (const slide of slides) {
    await deckPage.show(slide, slide.steps);
    await showDeckName(page, slide.name, title);
    const path = `previews/${lang}/${slide.name}.png`;
    const file = await output.place(path);
    await page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
    log(path);
    paths.push(path);
  }
  return paths;
};
