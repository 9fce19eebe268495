import { installAll } from '../install-all.ts';
import { stepPages } from '../page/step-pages.ts';
import { slideInSight, type View } from '../view.ts';
import { bar } from './bar.ts';
import { equivalents } from './equivalents.ts';
import { news } from './news.ts';
import { oldAddresses, scrollTo } from './place.ts';
import { provenance } from './provenance.ts';
import { share } from './share.ts';

/** The features of the Reader. */
const FEATURES = [oldAddresses, equivalents, provenance, stepPages, bar, share, news] as const;

/** Leaves the document to CSS and the browser, and adds only what they cannot do. */
export const reader: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The page holds no deck.');
  const end = installAll(FEATURES, root);
  if (place !== undefined) scrollTo(place);
  return () => {
    const reading = slideInSight(root);
    end();
    return reading?.id;
  };
};
