import { slideInSight, type View } from '../view.ts';
import { bar } from './bar.ts';
import { readingFigures } from './figures.ts';
import { oldAddresses, scrollTo } from './place.ts';
import { tables } from './tables.ts';

/** The features of the Reader. Addresses first: they decide what is near, and so which charts are drawn. */
const FEATURES = [oldAddresses, readingFigures, tables, bar] as const;

/** Leaves the document to CSS and the browser, and adds only what they cannot do. */
export const reader: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The page holds no deck.');
  const endings = FEATURES.map((install) => install(root));
  if (place !== undefined) scrollTo(place);
  return () => {
    const reading = slideInSight(root);
    for (const end of [...endings].reverse()) end();
    return reading?.id;
  };
};
