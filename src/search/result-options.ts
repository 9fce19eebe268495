import { element } from '../dom/element.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { TextRun } from './highlight.ts';
import type { Hit, SlideEntry } from './search.ts';

/** Elements of the list: its children, and the options among them, in order. */
export interface RenderedResults {
  readonly content: readonly HTMLElement[];
  readonly options: readonly HTMLElement[];
}

/**
 * An option per hit, with an excerpt of the matching text.
 * @param showNotes whether excerpts of the notes are shown; not in a window that the audience sees
 */
export function renderHits(
  hits: readonly Hit[],
  messages: CommonMessages,
  showNotes: boolean,
): RenderedResults {
  const labels = { body: messages.inBody, data: messages.inData, notes: messages.inNotes };
  const options = hits.map(({ index, title, step, by, excerpt }) => {
    const option = renderOption(index, step, title);
    if (by === 'number' || by === 'title') return option;
    if (by === 'data') option.dataset['data'] = '';
    const location = part('find-where', part('find-place', labels[by]));
    if (by !== 'notes' || showNotes) location.append(' ', part('find-excerpt', ...marked(excerpt)));
    option.append(' ', location);
    return option;
  });
  return { content: options, options };
}

/** An option per slide, grouped by act. @param current index of the current slide */
export function renderAll(
  entries: readonly SlideEntry[],
  current: number,
  messages: CommonMessages,
): RenderedResults {
  const content: HTMLElement[] = [];
  let act: string | undefined;
  const options = entries.map((entry) => {
    const option = renderOption(entry.index, 0, [{ text: entry.title, isMatch: false }]);
    if (entry.index === current) option.append(' ', part('here', messages.here));
    if (entry.act !== undefined && entry.act !== act) content.push(group(entry.act, entry.index));
    act = entry.act;
    if (act === undefined) content.push(option);
    else content.at(-1)?.append(option);
    return option;
  });
  return { content, options };
}

function renderOption(index: number, step: number, title: readonly TextRun[]): HTMLElement {
  const option = element('div', 'find-option');
  option.id = `find-option-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset['slide'] = String(index);
  option.dataset['step'] = String(step);
  option.append(part('find-number', `${index + 1}.`), ' ', part('find-title', ...marked(title)));
  return option;
}

function group(act: string, index: number): HTMLElement {
  const container = element('div', '');
  container.setAttribute('role', 'group');
  const name = part('find-act', act);
  name.id = `find-act-${index}`;
  container.setAttribute('aria-labelledby', name.id);
  // It is the name of the group; a listbox may contain options and groups only.
  name.setAttribute('aria-hidden', 'true');
  container.append(name);
  return container;
}

function part(name: string, ...content: readonly (string | Node)[]): HTMLElement {
  return element('span', name, ...content);
}

function marked(runs: readonly TextRun[]): (string | Node)[] {
  return runs.map(({ text, isMatch }) => (isMatch ? element('mark', '', text) : text));
}
