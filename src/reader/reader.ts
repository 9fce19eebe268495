import { type FeatureOf, installFeatures } from '../dom/install-features.ts';
import { slideInSight, type View } from '../dom/view.ts';
import { stepPages } from '../print/step-pages.ts';
import { sourcePopovers } from '../sources/popovers.ts';
import { figureA11y } from './figure-a11y.ts';
import { navbar } from './navbar.ts';
import { offlineNotice } from './offline-notice.ts';
import { scrollPosition, scrollTo } from './scroll-position.ts';
import { share } from './share.ts';

/** The features of the Reader. */
const FEATURES: readonly FeatureOf<HTMLElement>[] = [
  scrollPosition,
  figureA11y,
  (root, signal) => {
    sourcePopovers(root, signal);
  },
  stepPages,
  navbar,
  share,
  offlineNotice,
];

/** The document as a scrolling page; CSS does the layout. */
export const reader: View = async (slideId) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The document has no .deck element.');
  const cleanUp = installFeatures(FEATURES, root);
  if (slideId !== undefined) scrollTo(slideId);
  return () => {
    const slide = slideInSight(root);
    cleanUp();
    return slide?.id;
  };
};
