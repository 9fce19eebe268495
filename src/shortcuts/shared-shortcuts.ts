import type { KeyGroup } from './key-groups.ts';

/** Navigation keys of the Stage and the speaker page; presenter remotes send PageUp and PageDown. */
export const NAVIGATION_KEYS: KeyGroup<'next' | 'previous' | 'first' | 'last'> = [
  'navigation',
  [
    ['next', ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp', 'p']],
    ['first', ['Home']],
    ['last', ['End']],
  ],
];

/** Drawing keys of the Stage and the speaker page. */
export const DRAWING_KEYS: KeyGroup<'laser' | 'pen' | 'undo' | 'clear'> = [
  'draw',
  [
    ['laser', ['r']],
    ['pen', ['d']],
    ['undo', ['u']],
    ['clear', ['x', 'Delete']],
  ],
];
