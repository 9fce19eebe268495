import '../styles/dialogs/shortcuts.css';
import { type DialogHost, makeDialog } from '../dom/dialog.ts';
import { element } from '../dom/element.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import { type CharacterKeys, isCharacter } from './character-keys.ts';
import type { KeyGroup } from './key-groups.ts';
import { keyLabel } from './key-label.ts';

/** What the help of a window lists. */
interface Listed<Does extends string> {
  readonly holder: DialogHost;
  readonly messages: CommonMessages;
  readonly groups: readonly KeyGroup<Does>[];
  readonly characterKeys: CharacterKeys;
  /** What a key does, in words; undefined where this window cannot do it. */
  meaning(does: Does): string | undefined;
}

/** A dialog with every key and what it does, and the switch for keys of one letter. */
export function makeHelp<Does extends string>(listed: Listed<Does>): HTMLDialogElement {
  const { holder, messages, characterKeys } = listed;
  const dialog = makeDialog(holder, 'help', messages.help);
  const groups = element('div', 'help-groups', ...groupsOf(listed));
  const { label, hint, show } = letterSwitch(messages, characterKeys, groups);
  dialog.firstElementChild?.append(groups, label, hint);
  // The other window may have switched them meanwhile.
  dialog.addEventListener('beforetoggle', show);
  show();
  return dialog;
}

function groupsOf<Does extends string>({ groups, messages, meaning }: Listed<Does>): HTMLElement[] {
  return groups.map(([name, rows]) => {
    const list = element('dl', '');
    for (const [does, keys] of rows) {
      const meant = meaning(does);
      if (meant === undefined) continue;
      const caps = element('dd', '');
      for (const key of keys) caps.append(cap(key, keyLabel(key, messages.keyNames)), ' ');
      list.append(element('dt', '', meant), caps);
    }
    return element('section', '', element('h3', '', messages[`keys_${name}`]), list);
  });
}

function cap(key: string, label: string): HTMLElement {
  return element('kbd', isCharacter(key) ? 'letter' : '', label);
}

function letterSwitch(messages: CommonMessages, characterKeys: CharacterKeys, groups: HTMLElement) {
  const box = element('input', '');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  const hint = element('p', '', messages.letterKeysHint);
  hint.id = 'letter-keys-hint';
  box.setAttribute('aria-describedby', hint.id);
  const show = () => {
    box.checked = characterKeys.on();
    groups.classList.toggle('without-letters', !box.checked);
  };
  box.addEventListener('change', () => {
    characterKeys.set(box.checked);
    show();
  });
  return { label: element('label', 'switch', box, messages.letterKeys), hint, show };
}
