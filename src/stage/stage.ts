import { readDeckData, type View } from '../view.ts';
import { address } from './address.ts';
import { announce } from './announce.ts';
import { controls } from './controls.ts';
import { data } from './data.ts';
import { startDeck } from './deck.ts';
import { doors } from './doors.ts';
import { equivalents } from './equivalents.ts';
import { figures } from './figures.ts';
import { fullScreen } from './full-screen.ts';
import { help } from './help.ts';
import { jump } from './jump.ts';
import { keys } from './keys.ts';
import { near } from './near.ts';
import { overview } from './overview.ts';
import { pause } from './pause.ts';
import { preflight } from './preflight.ts';
import { printing } from './printing.ts';
import { progress } from './progress.ts';
import { provenance } from './provenance.ts';
import { buildRoom, type Feature, type StageWords } from './room.ts';
import { talk } from './talk.ts';
import { walk } from './walk.ts';

/** The features of the stage, in the order in which they are installed. */
const FEATURES: readonly Feature[] = [
  // Brings the deck to the step that the address and the history name, before anything draws.
  address,
  near,
  walk,
  pause,
  overview,
  fullScreen,
  jump,
  doors,
  data,
  provenance,
  talk,
  preflight,
  help,
  controls,
  progress,
  announce,
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
  const room = buildRoom(deck, readDeckData<StageWords>().words);
  const endings = FEATURES.map((install) => install(room));
  return () => {
    const { id } = deck.at().slide;
    for (const end of endings.reverse()) end();
    room.close();
    deck.destroy();
    return id;
  };
};
