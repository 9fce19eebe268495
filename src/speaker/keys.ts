import { isCharacter, letterKeys } from '../letter-keys.ts';
import type { Curtain } from '../talk/shown.ts';
import type { Desk, Feature } from './desk.ts';

/** What each key does here: those of the Stage to walk, as remotes send them, and to draw curtains. */
const KEYS: Readonly<Record<string, (desk: Desk) => void>> = {
  ArrowRight: ({ next }) => next(),
  ArrowDown: ({ next }) => next(),
  PageDown: ({ next }) => next(),
  ' ': ({ next }) => next(),
  n: ({ next }) => next(),
  ArrowLeft: ({ previous }) => previous(),
  ArrowUp: ({ previous }) => previous(),
  PageUp: ({ previous }) => previous(),
  'Shift+ ': ({ previous }) => previous(),
  p: ({ previous }) => previous(),
  b: (desk) => turn(desk, 'black'),
  '.': (desk) => turn(desk, 'black'),
  w: (desk) => turn(desk, 'white'),
  ',': (desk) => turn(desk, 'white'),
  Home: ({ go, slides }) => go({ slide: slides[0]?.name ?? '', step: 0 }),
  End: ({ go, slides }) => go({ slide: slides.at(-1)?.name ?? '', step: 0 }),
};

function turn({ curtain, draw }: Desk, asked: Curtain): void {
  draw(curtain() === asked ? undefined : asked);
}

/**
 * The keyboard and presenter remotes. Keys belong to whatever one types in, and to what is open; a
 * focused button keeps what presses it and what types a letter. Letters are off where the Stage's are.
 */
export const keys: Feature = (desk) => {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A letter that is held down acts once; an arrow goes on. The other window may have switched them off.
    if (isCharacter(event.key) && (event.repeat || !letterKeys(desk.deck).on())) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const run = KEYS[event.shiftKey && key === ' ' ? 'Shift+ ' : key];
    const button = document.querySelector<HTMLElement>(
      `button[aria-keyshortcuts="${CSS.escape(key.toUpperCase())}"]`,
    );
    if (!run && !button) return;
    event.preventDefault();
    if (run) run(desk);
    else button?.click();
  };
  // A click does not take the focus, so that letters go on working after it.
  const pressed = (event: MouseEvent) => {
    if ((event.target as Element).closest('button')) event.preventDefault();
  };
  document.addEventListener('keydown', heard);
  desk.root.addEventListener('mousedown', pressed);
  return () => {
    document.removeEventListener('keydown', heard);
    desk.root.removeEventListener('mousedown', pressed);
  };
};

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  const pressing = key === ' ' || key === 'Enter' || isCharacter(key);
  return pressing && target.closest('a[href], button') !== null;
}
