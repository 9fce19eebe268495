import { makeHelp } from '../keys/help.ts';
import { readDeckData } from '../view.ts';
import { commonWordsIn } from '../words/common/words.ts';
import { KEY_GROUPS } from './key-map.ts';
import type { Feature } from './room.ts';

/** Every key and what it does, in the language of the deck, and the switch for keys of one letter. */
export const help: Feature = (room) => {
  const { words, letters, offers, onCommand } = room;
  const common = commonWordsIn(readDeckData().lang);
  // First, so that it lists itself.
  const end = onCommand('help', () => (dialog.open ? dialog.close() : dialog.showModal()));
  const dialog = makeHelp({
    holder: room,
    words: common,
    groups: KEY_GROUPS,
    letters,
    meaning(does) {
      if (does === 'leave') return common.leave;
      if (!offers(does === 'pan' ? 'zoom' : does)) return undefined;
      return does === 'screens' ? common.screens : words[does];
    },
  });
  return () => {
    end();
    dialog.remove();
  };
};
