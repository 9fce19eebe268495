import { HELP, icon } from '../../dom/icon.ts';
import { makeHelp } from '../../shortcuts/help-dialog.ts';
import type { Command, Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';
import { KEY_GROUPS } from '../shortcut-map.ts';

/** Dialog with all shortcuts of this page, and the switch that turns character keys off. */
export const help: Feature = (context, signal) => {
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
  // Registered first, as the dialog lists registered commands only.
  onCommand('help', () => dialog.showModal(), signal);
  const dialog = makeHelp({
    holder: { ui: root, messages: commonMessages },
    messages: commonMessages,
    groups: KEY_GROUPS,
    characterKeys,
    meaning: (name) => (name === 'leave' || offers(name) ? meanings[name] : undefined),
  });
  const openButton = keyButton(context, '', 'help', 'speaker-sign');
  openButton.ariaLabel = commonMessages.help;
  openButton.append(icon(HELP));
  part('settings').append(openButton);
  return () => {
    openButton.remove();
    dialog.remove();
  };
};
