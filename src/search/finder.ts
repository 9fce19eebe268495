import '../styles/dialogs/finder.css';
import { type DialogHost, makeDialog } from '../dom/dialog.ts';
import { element, write } from '../dom/element.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { readSearchEntries } from './read-slides.ts';
import { renderAll, renderHits } from './result-options.ts';
import { searchIn } from './search.ts';

interface FinderOptions {
  readonly holder: DialogHost;
  readonly messages: CommonMessages;
  readonly slides: readonly HTMLElement[];
  /** Whether excerpts of the notes are shown; not in a window that the audience sees. */
  readonly showNotes: boolean;
  /** Index of the current slide. */
  at(): number;
  /** Navigates to a slide at a step; `inData` if the match is in the data table of its figure. */
  go(slide: number, step: number, inData: boolean): void;
}

/** The dialog that finds a slide. */
export interface Finder {
  open(): void;
  remove(): void;
}

/** Keys that move through the options, and how far. */
const OPTION_KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Finds a slide by its number, or by words of its title, content or notes. Follows the combobox pattern of
 * the ARIA Authoring Practices Guide.
 */
export function makeFinder({ holder, messages, slides, showNotes, at, go }: FinderOptions): Finder {
  const dialog = makeDialog(holder, 'find', messages.find);
  const { form, field, count, list } = makeForm(messages, slides.length);
  // The options are of the slides, the rest of the interface.
  list.lang = document.documentElement.lang;
  dialog.firstElementChild?.append(form);
  const entries = readSearchEntries(slides);
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
    const rendered =
      query === ''
        ? renderAll(entries, at(), messages)
        : renderHits(search(query), messages, showNotes);
    options = rendered.options;
    list.replaceChildren(...rendered.content);
    for (const label of list.querySelectorAll<HTMLElement>('.find-place, .here'))
      label.lang = holder.ui.lang;
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    const sentence = options.length === 0 ? messages.foundNone : messages.found;
    write(
      count,
      options.length === 1
        ? messages.foundOne
        : interpolate(sentence, { query, count: options.length }),
    );
    activate(options[query === '' ? at() : 0]);
  };
  const choose = (option: HTMLElement | undefined) => {
    if (!option) return field.select();
    dialog.close();
    const { slide, step, data } = option.dataset;
    go(Number(slide), Number(step), data !== undefined);
  };
  const onKeydown = (event: KeyboardEvent) => {
    const step = OPTION_KEYS[event.key];
    if (step === undefined || event.isComposing || options.length === 0) return;
    event.preventDefault();
    const from = active ? options.indexOf(active) : -1;
    activate(options.at((from + step) % options.length));
  };

  field.addEventListener('input', suggest);
  field.addEventListener('keydown', onKeydown);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(active);
  });
  // The field keeps the focus, so that the on-screen keyboard stays open.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) choose(option);
  });
  return {
    open() {
      field.value = '';
      dialog.showModal();
      suggest();
      field.focus();
    },
    remove: () => dialog.remove(),
  };
}

function makeForm(messages: CommonMessages, total: number) {
  const field = element('input', '');
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.enterKeyHint = 'go';
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'find-list');
  const label = element('label', '', interpolate(messages.findLabel, { total }), field);
  const count = element('p', '');
  count.setAttribute('role', 'status');
  const list = element('div', 'find-list');
  list.id = 'find-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', messages.find);
  const form = element('form', '', label, count, list);
  form.method = 'dialog';
  return { form, field, count, list };
}
