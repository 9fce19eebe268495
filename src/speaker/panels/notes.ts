import { button, element } from '../../dom/element.ts';
import type { Feature } from '../context.ts';
import { heading } from '../heading.ts';
import { preferencesOf } from '../preferences.ts';

/** Sizes of the letters of the notes, as multiples of those of the page. */
const SIZES = [1, 1.25, 1.5, 1.75, 2.125, 2.625, 3.25];
const USUAL = 2;

/** What to say, in letters as large as one likes; what belongs to a step stands out when it is shown. */
export const notes: Feature = ({ part, messages, deck, at, onChange }) => {
  const memory = preferencesOf(deck);
  const text = element('div', 'speaker-said');
  text.tabIndex = 0;
  text.setAttribute('role', 'group');
  text.ariaLabel = messages.notes;
  let size = Number(memory.get('notes-size') ?? USUAL);
  const resize = (by: number) => {
    size = Math.min(SIZES.length - 1, Math.max(0, (Number.isInteger(size) ? size : USUAL) + by));
    text.style.setProperty('--said', String(SIZES[size]));
    smaller.disabled = size === 0;
    larger.disabled = size === SIZES.length - 1;
    if (by !== 0) memory.remember('notes-size', String(size));
  };
  const smaller = sizeButton('A−', messages.smaller, () => resize(-1));
  const larger = sizeButton('A+', messages.larger, () => resize(1));
  part('notes').append(
    element('div', 'speaker-head', heading(messages.notes), smaller, larger),
    text,
  );
  resize(0);

  const keptBack = document.querySelector('.deck[data-notes="kept-back"]') !== null;
  let shown: string | undefined;
  const stop = onChange(() => {
    const { of, step } = at();
    if (shown !== of.name) {
      shown = of.name;
      const said = saidOn(of.element);
      text.replaceChildren(
        ...(said.length > 0 ? said : [keptBack ? messages.notesKeptBack : messages.noNotes]),
      );
      text.scrollTop = 0;
    }
    markSaid(text, step);
  });
  return () => {
    stop();
    part('notes').replaceChildren();
  };
};

/** The notes of a slide. A link into the document leads nowhere here, and is what it says. */
function saidOn(slide: HTMLElement): readonly Node[] {
  const copy = slide.querySelector('.notes')?.cloneNode(true) as HTMLElement | undefined;
  for (const link of copy?.querySelectorAll('a[href^="#"]') ?? []) {
    link.replaceWith(...link.childNodes);
  }
  return [...(copy?.childNodes ?? [])];
}

/** Marks what belongs to the step that is shown, and brings it into sight. */
function markSaid(text: HTMLElement, step: number): void {
  const stepped = [...text.querySelectorAll<HTMLElement>('[data-note-step]')];
  const atOf = ({ dataset }: HTMLElement) => Number(dataset['noteStep']);
  const now = stepped.findLast((part) => atOf(part) <= step);
  for (const part of stepped) {
    const due = now !== undefined && atOf(part) === atOf(now);
    part.toggleAttribute('data-now', due);
    if (due) part.setAttribute('aria-current', 'step');
    else part.removeAttribute('aria-current');
  }
  now?.scrollIntoView({ block: 'nearest' });
}

function sizeButton(sign: string, name: string, press: () => void): HTMLButtonElement {
  const made = button('speaker-size', sign, press);
  made.ariaLabel = made.title = name;
  return made;
}
