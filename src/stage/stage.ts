import { installAll } from '../install-all.ts';
import { readDeckData, type View } from '../view.ts';
import { address } from './address.ts';
import { announce } from './announce.ts';
import { controls } from './controls.ts';
import { cursor } from './cursor.ts';
import { curtain } from './curtain.ts';
import { data } from './data.ts';
import { startDeck } from './deck.ts';
import { doors } from './doors.ts';
import { equivalents } from './equivalents.ts';
import { figures } from './figures.ts';
import { fullScreen } from './full-screen.ts';
import { keys } from './keys.ts';
import { near } from './near.ts';
import { news } from './news.ts';
import { onDemand } from './on-demand.ts';
import { pinchZoom } from './pinch-zoom.ts';
import { preflight } from './preflight.ts';
import { printing } from './printing.ts';
import { progress } from './progress.ts';
import { provenance } from './provenance.ts';
import { buildRoom, type Feature, type StageWords } from './room.ts';
import { talk } from './talk.ts';
import { wakeLock } from './wake-lock.ts';
import { walk } from './walk.ts';
import { zoom } from './zoom.ts';

/** The features of the stage, in the order in which they are installed. */
const FEATURES: readonly Feature[] = [
  // Brings the deck to the step that the address and the history name, before anything draws.
  address,
  near,
  walk,
  curtain,
  zoom,
  pinchZoom,
  onDemand(
    ['overview'],
    () => import('./overview.ts'),
    (it) => it.overview,
  ),
  fullScreen,
  wakeLock,
  onDemand(
    ['find'],
    () => import('./finder.ts'),
    (it) => it.finder,
  ),
  doors,
  data,
  provenance,
  // Also fetched when another window of the talk draws or points.
  onDemand(
    ['laser', 'pen', 'undo', 'clear'],
    () => import('./ink.ts'),
    (it) => it.ink,
    ({ ink }, ask) => ink.onDeed(ask),
  ),
  talk,
  onDemand(
    ['share'],
    () => import('./share.ts'),
    (it) => it.share,
  ),
  preflight,
  onDemand(
    ['help'],
    () => import('./help.ts'),
    (it) => it.help,
  ),
  // After all that it may have a button for.
  controls,
  cursor,
  progress,
  announce,
  news,
  figures,
  equivalents,
  printing,
  // Last, so that no key is heard before there is something to answer it.
  keys,
];

/** Presents the document. */
export const stage: View = async (place) => {
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('The page holds no deck.');
  const deck = await startDeck(root);
  const target = place === undefined ? undefined : document.getElementById(place);
  if (target) deck.go(target);
  const room = buildRoom(deck, readDeckData<StageWords>());
  const end = installAll(FEATURES, room, () => {
    room.close();
    deck.destroy();
  });
  return () => {
    const { id } = deck.at().slide;
    end();
    return id;
  };
};
