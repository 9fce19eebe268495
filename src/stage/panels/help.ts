import { readDeckData } from '../../dom/view.ts';
import { commonMessagesIn } from '../../i18n/common-messages.ts';
import { makeHelp } from '../../shortcuts/help-dialog.ts';
import type { Feature } from '../context.ts';
import { KEY_GROUPS } from '../shortcut-map.ts';

/** Every key and what it does, in the language of the deck, and the switch for keys of one letter. */
export const help: Feature = (context) => {
  const { messages, characterKeys, offers, onCommand } = context;
  const common = commonMessagesIn(readDeckData().lang);
  // First, so that it lists itself.
  const end = onCommand('help', () => (dialog.open ? dialog.close() : dialog.showModal()));
  const dialog = makeHelp({
    holder: context,
    messages: common,
    groups: KEY_GROUPS,
    characterKeys,
    meaning(does) {
      if (does === 'leave') return common.leave;
      if (!offers(does === 'pan' ? 'zoom' : does)) return undefined;
      return does === 'screens' ? common.screens : messages[does];
    },
  });
  return () => {
    end();
    dialog.remove();
  };
};
