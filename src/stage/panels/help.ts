import { commonMessagesIn } from '../../i18n/common-messages.ts';
import { makeHelp } from '../../shortcuts/help-dialog.ts';
import type { Feature } from '../context.ts';
import { KEY_GROUPS } from '../shortcut-map.ts';

/** Lists all keyboard shortcuts, with a switch for those of a single character. */
export const help: Feature = (context, signal) => {
  const { lang, messages, characterKeys, offers, onCommand } = context;
  const common = commonMessagesIn(lang);
  // Before the dialog is made, so that it lists this command, too.
  onCommand('help', () => dialog.showModal(), signal);
  const dialog = makeHelp({
    holder: context,
    messages: common,
    groups: KEY_GROUPS,
    characterKeys,
    meaning(action) {
      if (action === 'leave') return common.leave;
      if (!offers(action === 'pan' ? 'zoom' : action)) return undefined;
      return action === 'screens' ? common.screens : messages[action];
    },
  });
  return () => dialog.remove();
};
