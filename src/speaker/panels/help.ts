import { HELP, icon } from '../../dom/icon.ts';
import { makeHelp } from '../../shortcuts/help-dialog.ts';
import type { Command, Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';
import { KEY_GROUPS } from '../shortcut-map.ts';

/** Every key of this page and what it does, and the switch for keys of one letter. */
export const help: Feature = (context) => {
  const { root, part, messages, commonMessages, characterKeys, onCommand, offers } = context;
  const meanings: Readonly<Record<Command | 'leave', string>> = {
    next: messages.goOn,
    previous: messages.goBack,
    first: messages.goFirst,
    last: messages.goLast,
    black: messages.black,
    white: messages.white,
    laser: messages.laser,
    pen: messages.pen,
    undo: messages.undo,
    clear: messages.clear,
    list: messages.slides,
    timer: messages.timer,
    find: commonMessages.find,
    screens: commonMessages.screens,
    help: commonMessages.help,
    leave: commonMessages.leave,
  };
  // First, so that it lists itself.
  const end = onCommand('help', () => dialog.showModal());
  const dialog = makeHelp({
    holder: { ui: root, messages: commonMessages },
    messages: commonMessages,
    groups: KEY_GROUPS,
    characterKeys,
    meaning: (does) => (does === 'leave' || offers(does) ? meanings[does] : undefined),
  });
  const open = keyButton(context, '', 'help', 'speaker-sign');
  open.ariaLabel = commonMessages.help;
  open.append(icon(HELP));
  part('settings').append(open);
  return () => {
    end();
    open.remove();
    dialog.remove();
  };
};
