import '../styles/stage-find.css';
import { readSlides } from '../find/read-slides.ts';
import { searchIn } from '../find/search.ts';
import { fill } from '../words/fill.ts';
import { makeDialog } from './dialog.ts';
import { drawAll, drawHits } from './find-options.ts';
import type { Feature } from './room.ts';

/** How far the arrow keys move through the suggestions. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Goes to a slide by its number, by words of its title, or by words that stand on it or in its notes.
 * A field with suggestions, after the pattern “combobox” of the ARIA Authoring Practices Guide.
 */
export const finder: Feature = (room) => {
  const { deck, words, onCommand } = room;
  const dialog = makeDialog(room, 'find', words.find);
  const total = deck.slides.length;
  const form = document.createElement('form');
  form.method = 'dialog';
  const label = document.createElement('label');
  label.textContent = fill(words.findLabel, { total });
  const field = document.createElement('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.enterKeyHint = 'go';
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'find-list');
  const count = document.createElement('p');
  count.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.id = 'find-list';
  list.className = 'find-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.find);
  label.append(field);
  form.append(label, count, list);
  dialog.firstElementChild?.append(form);

  const entries = readSlides(deck.slides);
  const search = searchIn(entries);
  let options: readonly HTMLElement[] = [];
  let active: HTMLElement | undefined;

  const activate = (option: HTMLElement | undefined) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const suggest = () => {
    const query = field.value.trim();
    const { index } = deck.at();
    const drawn = query === '' ? drawAll(entries, index, words) : drawHits(search(query), words);
    options = drawn.options;
    list.replaceChildren(...drawn.content);
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    const sentence = options.length === 0 ? words.foundNone : words.found;
    count.textContent =
      options.length === 1 ? words.foundOne : fill(sentence, { query, count: options.length });
    activate(options[query === '' ? index : 0]);
  };
  const go = (option: HTMLElement | undefined) => {
    if (!option) return field.select();
    dialog.close();
    deck.go(Number(option.dataset['slide']), Number(option.dataset['step']));
  };
  const heard = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.isComposing || options.length === 0) return;
    event.preventDefault();
    const at = active ? options.indexOf(active) : -1;
    activate(options.at((at + step) % options.length));
  };

  field.addEventListener('input', suggest);
  field.addEventListener('keydown', heard);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(active);
  });
  // The field keeps the focus, and a keyboard on the glass stays where it is.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) go(option);
  });
  const end = onCommand('find', () => {
    field.value = '';
    dialog.showModal();
    suggest();
    field.focus();
  });
  return () => {
    end();
    dialog.remove();
  };
};
