import { installFeatures } from '../dom/install-features.ts';
import { readDeckData, type View } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { announce } from './announce.ts';
import { createStageContext, type Feature, type StageMessages } from './context.ts';
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
import { interfaceStyles } from './interface-styles.ts';
import { lazyFeature } from './lazy-feature.ts';
import { navigation } from './navigation.ts';
import { figureData } from './panels/figure-data.ts';
import { preflight } from './panels/preflight.ts';
import { sources } from './panels/sources.ts';
import { prerenderNeighbours } from './prerender-neighbours.ts';
import { printing } from './printing.ts';
import { progress } from './progress.ts';
import { shortcuts } from './shortcuts.ts';
import { sourceLine } from './source-line.ts';
import { session } from './sync/session.ts';
import { viewLinks } from './view-links.ts';

/** The features of the Stage, in the order in which they are installed. */
const FEATURES: readonly Feature[] = [
  interfaceStyles,
  // Goes to the slide and step of the URL and the history, before other features read the position.
  hashRouting,
  prerenderNeighbours,
  navigation,
  blackout,
  zoom,
  pinchZoom,
  lazyFeature(
    ['overview'],
    () => import('./overview/overview.ts'),
    (module) => module.overview,
  ),
  fullScreen,
  wakeLock,
  lazyFeature(
    ['find'],
    () => import('./panels/finder.ts'),
    (module) => module.finder,
  ),
  viewLinks,
  figureData,
  sources,
  // Also fetched when another window of the session draws or points.
  lazyFeature(
    ['laser', 'pen', 'undo', 'clear'],
    () => import('./display/drawing-tools.ts'),
    (module) => module.drawingTools,
    ({ drawings }, fetch) => drawings.onEvent(fetch),
  ),
  session,
  lazyFeature(
    ['share'],
    () => import('./panels/share.ts'),
    (module) => module.share,
  ),
  preflight,
  lazyFeature(
    ['help'],
    () => import('./panels/help.ts'),
    (module) => module.help,
  ),
  // After the features that register commands, because it has buttons for these.
  controls,
  idleCursor,
  progress,
  announce,
  sourceLine,
  figures,
  figureA11y,
  printing,
  // Last, so that no key is handled before its command is registered.
  shortcuts,
];

/** Presents the document. */
export const stage: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The document has no .deck element.');
  const deck = await startDeck(root);
  const target = place === undefined ? undefined : document.getElementById(place);
  if (target) deck.go(target);
  const context = createStageContext(deck, readDeckData<StageMessages>());
  const cleanUp = installFeatures(FEATURES, context, () => {
    context.close();
    deck.destroy();
  });
  if (deck.failedPlugins.length > 0) {
    const names = deck.failedPlugins.join(', ');
    context.notify(interpolate(context.messages.pluginsFailed, { names }));
  }
  return () => {
    const { id } = deck.at().slide;
    cleanUp();
    return id;
  };
};
