import { HELP, icon } from '../icon.ts';
import { makeHelp } from '../keys/help.ts';
import type { Command, Feature } from './desk.ts';
import { keyButton } from './key-button.ts';
import { KEY_GROUPS } from './key-map.ts';

/** Every key of this page and what it does, and the switch for keys of one letter. */
export const help: Feature = (desk) => {
  const { root, part, words, common, letters, onCommand, offers } = desk;
  const meanings: Readonly<Record<Command | 'leave', string>> = {
    next: words.goOn,
    previous: words.goBack,
    first: words.goFirst,
    last: words.goLast,
    black: words.black,
    white: words.white,
    laser: words.laser,
    pen: words.pen,
    undo: words.undo,
    clear: words.clear,
    list: words.slides,
    timer: words.timer,
    find: common.find,
    screens: common.screens,
    help: common.help,
    leave: common.leave,
  };
  // First, so that it lists itself.
  const end = onCommand('help', () => dialog.showModal());
  const dialog = makeHelp({
    holder: { interface: root, words: common },
    words: common,
    groups: KEY_GROUPS,
    letters,
    meaning: (does) => (does === 'leave' || offers(does) ? meanings[does] : undefined),
  });
  const open = keyButton(desk, '', 'help', 'speaker-sign');
  open.ariaLabel = common.help;
  open.append(icon(HELP));
  part('settings').append(open);
  return () => {
    end();
    open.remove();
    dialog.remove();
  };
};
