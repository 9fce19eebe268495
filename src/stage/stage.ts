import { installFeatures } from '../dom/install-features.ts';
import { readDeckData, type View } from '../dom/view.ts';
import { announce } from './announce.ts';
import { createStageContext, type Feature, type StageWords } from './context.ts';
import { controls } from './controls.ts';
import { startDeck } from './deck.ts';
import { blackout } from './display/blackout.ts';
import { fullScreen } from './display/full-screen.ts';
import { idleCursor } from './display/idle-cursor.ts';
import { pinchZoom } from './display/pinch-zoom.ts';
import { wakeLock } from './display/wake-lock.ts';
import { zoom } from './display/zoom.ts';
import { figureA11y } from './figure-a11y.ts';
import { figures } from './figures.ts';
import { hashRouting } from './hash-routing.ts';
import { lazyFeature } from './lazy-feature.ts';
import { navigation } from './navigation.ts';
import { notifications } from './notifications.ts';
import { figureData } from './panels/figure-data.ts';
import { preflight } from './panels/preflight.ts';
import { sources } from './panels/sources.ts';
import { prerenderNeighbours } from './prerender-neighbours.ts';
import { printing } from './printing.ts';
import { progress } from './progress.ts';
import { shortcuts } from './shortcuts.ts';
import { session } from './sync/session.ts';
import { viewLinks } from './view-links.ts';

/** The features of the stage, in the order in which they are installed. */
const FEATURES: readonly Feature[] = [
  // Brings the deck to the step that the address and the history name, before anything draws.
  hashRouting,
  prerenderNeighbours,
  navigation,
  blackout,
  zoom,
  pinchZoom,
  lazyFeature(
    ['overview'],
    () => import('./overview/overview.ts'),
    (it) => it.overview,
  ),
  fullScreen,
  wakeLock,
  lazyFeature(
    ['find'],
    () => import('./panels/finder.ts'),
    (it) => it.finder,
  ),
  viewLinks,
  figureData,
  sources,
  // Also fetched when another window of the talk draws or points.
  lazyFeature(
    ['laser', 'pen', 'undo', 'clear'],
    () => import('./display/drawing-tools.ts'),
    (it) => it.drawingTools,
    ({ drawings }, ask) => drawings.onEvent(ask),
  ),
  session,
  lazyFeature(
    ['share'],
    () => import('./panels/share.ts'),
    (it) => it.share,
  ),
  preflight,
  lazyFeature(
    ['help'],
    () => import('./panels/help.ts'),
    (it) => it.help,
  ),
  // After all that it may have a button for.
  controls,
  idleCursor,
  progress,
  announce,
  notifications,
  figures,
  figureA11y,
  printing,
  // Last, so that no key is heard before there is something to answer it.
  shortcuts,
];

/** Presents the document. */
export const stage: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The page holds no deck.');
  const deck = await startDeck(root);
  const target = place === undefined ? undefined : document.getElementById(place);
  if (target) deck.go(target);
  const context = createStageContext(deck, readDeckData<StageWords>());
  const end = installFeatures(FEATURES, context, () => {
    context.close();
    deck.destroy();
  });
  return () => {
    const { id } = deck.at().slide;
    end();
    return id;
  };
};
