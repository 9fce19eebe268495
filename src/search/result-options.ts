import { element } from '../dom/element.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { TextRun } from './highlight.ts';
import type { Hit, SlideEntry } from './search.ts';

/** Suggestions as elements: what goes into the list, and the options in it, in their order. */
export interface Drawn {
  readonly content: readonly HTMLElement[];
  readonly options: readonly HTMLElement[];
}

/**
 * The slides that answer, each with what stands around the words.
 * @param showNotes whether what was found in the notes may be read: not where an audience sees it
 */
export function drawHits(
  hits: readonly Hit[],
  messages: CommonMessages,
  showNotes: boolean,
): Drawn {
  const places = { body: messages.inBody, data: messages.inData, notes: messages.inNotes };
  const options = hits.map(({ index, title, step, by, excerpt }) => {
    const option = drawOption(index, step, title);
    if (by === 'number' || by === 'title') return option;
    if (by === 'data') option.dataset['data'] = '';
    const where = part('find-where', part('find-place', places[by]));
    if (by !== 'notes' || showNotes) where.append(' ', part('find-excerpt', ...marked(excerpt)));
    option.append(' ', where);
    return option;
  });
  return { content: options, options };
}

/** All slides, those of an act under its name. @param here index of the slide that is on screen */
export function drawAll(
  entries: readonly SlideEntry[],
  here: number,
  messages: CommonMessages,
): Drawn {
  const content: HTMLElement[] = [];
  let act: string | undefined;
  const options = entries.map((entry) => {
    const option = drawOption(entry.index, 0, [{ text: entry.title, hit: false }]);
    if (entry.index === here) option.append(' ', part('here', messages.here));
    if (entry.act !== undefined && entry.act !== act) content.push(group(entry.act, entry.index));
    act = entry.act;
    if (act === undefined) content.push(option);
    else content.at(-1)?.append(option);
    return option;
  });
  return { content, options };
}

function drawOption(index: number, step: number, title: readonly TextRun[]): HTMLElement {
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
  const made = element('div', '');
  made.setAttribute('role', 'group');
  const name = part('find-act', act);
  name.id = `find-act-${index}`;
  made.setAttribute('aria-labelledby', name.id);
  // It names the group; in a list only options are walked through.
  name.setAttribute('aria-hidden', 'true');
  made.append(name);
  return made;
}

function part(name: string, ...content: readonly (string | Node)[]): HTMLElement {
  return element('span', name, ...content);
}

function marked(pieces: readonly TextRun[]): (string | Node)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}
