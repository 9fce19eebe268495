import { fill } from '../words/fill.ts';
import { makeDialog } from './dialog.ts';
import type { Feature } from './room.ts';

/** Goes to a slide by its number or by words of its title. */
export const jump: Feature = (room) => {
  const { deck, words, onCommand } = room;
  const dialog = makeDialog(room, 'jump', words.jump);
  const form = document.createElement('form');
  form.method = 'dialog';
  const label = document.createElement('label');
  label.textContent = words.jumpLabel;
  const field = document.createElement('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.setAttribute('list', 'jump-titles');
  const hint = document.createElement('p');
  hint.id = 'jump-hint';
  hint.setAttribute('role', 'status');
  field.setAttribute('aria-describedby', hint.id);
  const titles = document.createElement('datalist');
  titles.id = 'jump-titles';
  for (const slide of deck.slides) titles.append(new Option(titleOf(slide)));
  label.append(field);
  form.append(label, hint, titles);
  dialog.firstElementChild?.append(form);

  const total = deck.slides.length;
  form.addEventListener('submit', (event) => {
    const slide = findSlide(field.value, deck.slides);
    if (slide) {
      deck.go(slide);
      return;
    }
    event.preventDefault();
    hint.textContent = fill(words.jumpUnknown, { query: field.value, total });
    field.select();
  });
  const end = onCommand('jump', () => {
    field.value = '';
    hint.textContent = fill(words.jumpHint, { total });
    dialog.showModal();
    field.focus();
  });
  return () => {
    end();
    dialog.remove();
  };
};

/** The slide with this number (from 1), else the first whose title starts with, or else holds, the words. */
export function findSlide(query: string, slides: readonly HTMLElement[]): HTMLElement | undefined {
  const wanted = plain(query.trim());
  if (wanted === '') return undefined;
  if (/^\d+$/.test(wanted)) return slides[Number(wanted) - 1];
  const titled = slides.map((slide) => ({ slide, title: plain(titleOf(slide)) }));
  return (
    titled.find(({ title }) => title.startsWith(wanted)) ??
    titled.find(({ title }) => title.includes(wanted))
  )?.slide;
}

function titleOf(slide: HTMLElement): string {
  return slide.querySelector('.slide-title')?.textContent ?? slide.id;
}

/** Without case, accents and the kinds of spaces and apostrophes that nobody types. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
}
