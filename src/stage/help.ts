import { isCharacter } from '../letter-keys.ts';
import { makeDialog } from './dialog.ts';
import { KEY_GROUPS, keyLabel } from './key-map.ts';
import type { Feature, Room } from './room.ts';

/** Every key and what it does, in the language of the deck, and the switch for keys of one letter. */
export const help: Feature = (room) => {
  const dialog = makeDialog(room, 'help', room.words.help);
  const end = room.onCommand('help', () => (dialog.open ? dialog.close() : dialog.showModal()));
  const groups = document.createElement('div');
  groups.className = 'help-groups';
  groups.append(...groupsOf(room));
  dialog.firstElementChild?.append(groups, ...letterSwitch(room, groups));
  return () => {
    end();
    dialog.remove();
  };
};

function groupsOf({ words, offers }: Room): HTMLElement[] {
  return KEY_GROUPS.map(([name, rows]) => {
    const group = document.createElement('section');
    const heading = document.createElement('h3');
    heading.textContent = words[`keys_${name}`];
    const list = document.createElement('dl');
    for (const [does, keys] of rows) {
      const command = does === 'pan' ? 'zoom' : does;
      if (command !== 'leave' && !offers(command)) continue;
      const meaning = document.createElement('dt');
      meaning.textContent = words[does];
      const pressed = document.createElement('dd');
      for (const key of keys) pressed.append(cap(key, keyLabel(key, words.keyNames)), ' ');
      list.append(meaning, pressed);
    }
    group.append(heading, list);
    return group;
  });
}

function cap(key: string, label: string): HTMLElement {
  const keyCap = document.createElement('kbd');
  keyCap.textContent = label;
  if (isCharacter(key)) keyCap.className = 'letter';
  return keyCap;
}

function letterSwitch({ words, letters }: Room, groups: HTMLElement): HTMLElement[] {
  const label = document.createElement('label');
  label.className = 'switch';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  box.checked = letters.on();
  const hint = document.createElement('p');
  hint.id = 'letter-keys-hint';
  hint.textContent = words.letterKeysHint;
  box.setAttribute('aria-describedby', hint.id);
  label.append(box, words.letterKeys);
  const show = () => groups.classList.toggle('without-letters', !box.checked);
  box.addEventListener('change', () => {
    letters.set(box.checked);
    show();
  });
  show();
  return [label, hint];
}
