import '../styles/speaker-page.css';
import { installAll } from '../install-all.ts';
import { joinTalk } from '../talk/talk.ts';
import { readDeckData, type View } from '../view.ts';
import { commonWordsIn } from '../words/common/words.ts';
import { fill } from '../words/fill.ts';
import { speakerWordsIn } from '../words/speaker/words.ts';
import { arrangement } from './arrangement.ts';
import { chooseTalk } from './choose-talk.ts';
import { curtain } from './curtain.ts';
import type { Feature, Slide } from './desk.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { ink } from './ink.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { makeDesk } from './make-desk.ts';
import { notes } from './notes.ts';
import { pace } from './pace.ts';
import { previews } from './previews.ts';
import { rehearsal } from './rehearsal.ts';
import { readSlides } from './slides.ts';
import { stageWindow } from './stage-window.ts';
import { timer } from './timer.ts';
import { walk } from './walk.ts';

/** The features of the speaker page, in the order in which they stand in its parts. */
const FEATURES: readonly Feature[] = [
  stageWindow,
  timer,
  pace,
  previews,
  // On the previews, and after them on every change.
  ink,
  notes,
  walk,
  curtain,
  list,
  find,
  rehearsal,
  arrangement,
  // After all that it lists.
  help,
  // Last, so that no key is heard before there is something to answer it.
  keys,
];

/** The page of whoever speaks: what is on screen, what comes, what to say, and the time. */
export const speaker: View = async () => {
  const [first, ...others] = readSlides(document);
  if (!first) throw new Error('The page holds no slides.');
  const slides: readonly [Slide, ...Slide[]] = [first, ...others];
  const { name, lang } = readDeckData();
  const words = speakerWordsIn(lang);
  const common = commonWordsIn(lang);
  document.title = fill(words.window, { title: document.title });
  const talk = joinTalk(name, await chooseTalk(name, words), 'speaker');
  const desk = makeDesk({ lang, deck: name, words, common, slides, talk });
  const end = installAll(FEATURES, desk, () => {
    desk.close();
    talk.leave();
  });
  return () => {
    const { slide } = desk.at();
    end();
    return slide;
  };
};
