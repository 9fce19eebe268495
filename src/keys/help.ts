import '../styles/keys.css';
import { type Holder, makeDialog } from '../dialog.ts';
import { element } from '../element.ts';
import type { CommonWords } from '../words/common/words.ts';
import type { KeyGroup } from './key-groups.ts';
import { keyLabel } from './key-label.ts';
import { isCharacter, type LetterKeys } from './letter-keys.ts';

/** What the help of a window lists. */
interface Listed<Does extends string> {
  readonly holder: Holder;
  readonly words: CommonWords;
  readonly groups: readonly KeyGroup<Does>[];
  readonly letters: LetterKeys;
  /** What a key does, in words; undefined where this window cannot do it. */
  meaning(does: Does): string | undefined;
}

/** A dialog with every key and what it does, and the switch for keys of one letter. */
export function makeHelp<Does extends string>(listed: Listed<Does>): HTMLDialogElement {
  const { holder, words, letters } = listed;
  const dialog = makeDialog(holder, 'help', words.help);
  const groups = element('div', 'help-groups', ...groupsOf(listed));
  const { label, hint, show } = letterSwitch(words, letters, groups);
  dialog.firstElementChild?.append(groups, label, hint);
  // The other window may have switched them meanwhile.
  dialog.addEventListener('beforetoggle', show);
  show();
  return dialog;
}

function groupsOf<Does extends string>({ groups, words, meaning }: Listed<Does>): HTMLElement[] {
  return groups.map(([name, rows]) => {
    const list = element('dl', '');
    for (const [does, keys] of rows) {
      const meant = meaning(does);
      if (meant === undefined) continue;
      const caps = element('dd', '');
      for (const key of keys) caps.append(cap(key, keyLabel(key, words.keyNames)), ' ');
      list.append(element('dt', '', meant), caps);
    }
    return element('section', '', element('h3', '', words[`keys_${name}`]), list);
  });
}

function cap(key: string, label: string): HTMLElement {
  return element('kbd', isCharacter(key) ? 'letter' : '', label);
}

function letterSwitch(words: CommonWords, letters: LetterKeys, groups: HTMLElement) {
  const box = element('input', '');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  const hint = element('p', '', words.letterKeysHint);
  hint.id = 'letter-keys-hint';
  box.setAttribute('aria-describedby', hint.id);
  const show = () => {
    box.checked = letters.on();
    groups.classList.toggle('without-letters', !box.checked);
  };
  box.addEventListener('change', () => {
    letters.set(box.checked);
    show();
  });
  return { label: element('label', 'switch', box, words.letterKeys), hint, show };
}
