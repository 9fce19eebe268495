import '../styles/dialogs/shortcuts.css';
import { type DialogHost, makeDialog } from '../dom/dialog.ts';
import { element } from '../dom/element.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import { type CharacterKeys, isCharacter } from './character-keys.ts';
import type { KeyGroup } from './key-groups.ts';
import { keyLabel } from './key-label.ts';

interface HelpOptions<Command extends string> {
  readonly holder: DialogHost;
  readonly messages: CommonMessages;
  readonly groups: readonly KeyGroup<Command>[];
  readonly characterKeys: CharacterKeys;
  /** Description of a command; undefined if this window does not have it. */
  meaning(command: Command): string | undefined;
}

/** A dialog that lists the shortcuts and has the switch for character keys. */
export function makeHelp<Command extends string>(options: HelpOptions<Command>): HTMLDialogElement {
  const { holder, messages, characterKeys } = options;
  const dialog = makeDialog(holder, 'help', messages.help);
  const groups = element('div', 'help-groups', ...groupsOf(options));
  const { label, hint, show } = letterSwitch(messages, characterKeys, groups);
  dialog.firstElementChild?.append(groups, label, hint);
  // Another window may have changed the setting.
  dialog.addEventListener('beforetoggle', show);
  show();
  return dialog;
}

function groupsOf<Command extends string>({
  groups,
  messages,
  meaning,
}: HelpOptions<Command>): HTMLElement[] {
  return groups.map(([name, rows]) => {
    const list = element('dl', '');
    for (const [command, keys] of rows) {
      const description = meaning(command);
      if (description === undefined) continue;
      const caps = element('dd', '');
      for (const key of keys) caps.append(cap(key, keyLabel(key, messages.keyNames)), ' ');
      list.append(element('dt', '', description), caps);
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
