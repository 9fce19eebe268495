import { makeDialog } from './dialog.ts';
import { KEY_MAP, keyLabel } from './key-map.ts';
import type { Feature } from './room.ts';

/** Every key and what it does, in the language of the deck. */
export const help: Feature = (room) => {
  const { words, onCommand, offers } = room;
  const dialog = makeDialog(room, 'help', words.help);
  const list = document.createElement('dl');
  const rows = [
    ...KEY_MAP.filter(([command]) => command === 'help' || offers(command)).map(
      ([command, keys]) => [words[command], keys] as const,
    ),
    [words.leave, ['Escape']] as const,
  ];
  for (const [meaning, keys] of rows) {
    const does = document.createElement('dt');
    does.textContent = meaning;
    const pressed = document.createElement('dd');
    for (const key of keys) {
      const cap = document.createElement('kbd');
      cap.textContent = keyLabel(key, words.keyNames);
      pressed.append(cap, ' ');
    }
    list.append(does, pressed);
  }
  dialog.firstElementChild?.append(list);
  const end = onCommand('help', () => (dialog.open ? dialog.close() : dialog.showModal()));
  return () => {
    end();
    dialog.remove();
  };
};
