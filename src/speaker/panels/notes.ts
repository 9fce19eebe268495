import { button, element } from '../../dom/element.ts';
import type { Feature } from '../context.ts';
import { heading } from '../heading.ts';
import { preferencesOf } from '../preferences.ts';

/** Font sizes of the notes, as multiples of the page's. */
const SIZES = [1, 1.25, 1.5, 1.75, 2.125, 2.625, 3.25];
const DEFAULT_SIZE = 2;

/** Notes of the current slide, in an adjustable font size, with those of the current step highlighted. */
export const notes: Feature = ({ root, part, messages, lang, deck, at, onChange }, signal) => {
  const preferences = preferencesOf(deck);
  const text = element('div', 'speaker-notes-text');
  text.tabIndex = 0;
  text.setAttribute('role', 'group');
  text.ariaLabel = messages.notes;
  const stored = Number(preferences.get('notes-size') ?? DEFAULT_SIZE);
  let size = Number.isInteger(stored) ? stored : DEFAULT_SIZE;
  const resize = (by: number) => {
    size = Math.min(SIZES.length - 1, Math.max(0, size + by));
    text.style.setProperty('--notes-size', String(SIZES[size]));
    smaller.disabled = size === 0;
    larger.disabled = size === SIZES.length - 1;
    if (by !== 0) preferences.set('notes-size', String(size));
  };
  const smaller = sizeButton('A−', messages.smaller, () => resize(-1));
  const larger = sizeButton('A+', messages.larger, () => resize(1));
  part('notes').append(
    element('div', 'speaker-head', heading(messages.notes), smaller, larger),
    text,
  );
  resize(0);

  const areWithheld = document.querySelector('.deck[data-notes="withheld"]') !== null;
  let shown: string | undefined;
  onChange(() => {
    const { details, step } = at();
    if (shown !== details.name) {
      shown = details.name;
      const content = notesOf(details.element);
      const placeholder = areWithheld ? messages.notesKeptBack : messages.noNotes;
      text.lang = content.length > 0 ? lang : root.lang;
      text.replaceChildren(...(content.length > 0 ? content : [placeholder]));
      text.scrollTop = 0;
    }
    highlightStep(text, step);
  }, signal);
  return () => part('notes').replaceChildren();
};

/** A copy of a slide's notes. Links within the document are replaced by their text, as this page lacks the targets. */
function notesOf(slide: HTMLElement): readonly Node[] {
  const copy = slide.querySelector('.notes')?.cloneNode(true) as HTMLElement | undefined;
  for (const link of copy?.querySelectorAll('a[href^="#"]') ?? []) {
    link.replaceWith(...link.childNodes);
  }
  return [...(copy?.childNodes ?? [])];
}

/** Highlights the notes of the last note step up to a step, and scrolls to them. */
function highlightStep(text: HTMLElement, step: number): void {
  const noteSteps = [...text.querySelectorAll<HTMLElement>('[data-note-step]')];
  const stepOf = ({ dataset }: HTMLElement) => Number(dataset['noteStep']);
  const last = noteSteps.findLast((noteStep) => stepOf(noteStep) <= step);
  for (const noteStep of noteSteps) {
    const isCurrent = last !== undefined && stepOf(noteStep) === stepOf(last);
    noteStep.toggleAttribute('data-now', isCurrent);
    if (isCurrent) noteStep.setAttribute('aria-current', 'step');
    else noteStep.removeAttribute('aria-current');
  }
  last?.scrollIntoView({ block: 'nearest' });
  // Notes of a step that are taller than their box are shown from their beginning.
  const first = text.querySelector('[data-now]');
  const top = Math.max(0, text.getBoundingClientRect().top);
  if (first && first.getBoundingClientRect().top < top) first.scrollIntoView({ block: 'start' });
}

function sizeButton(text: string, label: string, onClick: () => void): HTMLButtonElement {
  const created = button('speaker-size', text, onClick);
  created.ariaLabel = created.title = label;
  return created;
}
