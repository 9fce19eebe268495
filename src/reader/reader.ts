import { installFeatures } from '../dom/install-features.ts';
import { slideInSight, type View } from '../dom/view.ts';
import { stepPages } from '../print/step-pages.ts';
import { figureA11y } from './figure-a11y.ts';
import { navbar } from './navbar.ts';
import { notifications } from './notifications.ts';
import { scrollPosition, scrollTo } from './scroll-position.ts';
import { share } from './share.ts';
import { sources } from './sources.ts';

/** The features of the Reader. */
const FEATURES = [
  scrollPosition,
  figureA11y,
  sources,
  stepPages,
  navbar,
  share,
  notifications,
] as const;

/** Leaves the document to CSS and the browser, and adds only what they cannot do. */
export const reader: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The page holds no deck.');
  const end = installFeatures(FEATURES, root);
  if (place !== undefined) scrollTo(place);
  return () => {
    const reading = slideInSight(root);
    end();
    return reading?.id;
  };
};
