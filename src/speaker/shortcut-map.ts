import { type KeyGroup, keyReader } from '../shortcuts/key-groups.ts';
import { DRAWING_KEYS, NAVIGATION_KEYS } from '../shortcuts/shared-shortcuts.ts';
import type { Command } from './context.ts';

/** What the keys do here: those of the Stage where both do the same, and those that remotes send. */
export const KEY_GROUPS: readonly KeyGroup<Command | 'leave'>[] = [
  NAVIGATION_KEYS,
  [
    'screen',
    [
      ['black', ['b', '.']],
      ['white', ['w', ',']],
      ['screens', ['e']],
    ],
  ],
  DRAWING_KEYS,
  [
    'find',
    [
      ['find', ['g', '/']],
      ['list', ['o']],
    ],
  ],
  [
    'more',
    [
      ['timer', ['c']],
      ['help', ['?', 'h']],
      ['leave', ['Escape']],
    ],
  ],
];

const read = keyReader(KEY_GROUPS);

/** The command of a pressed key, or undefined when the key is not ours or a modifier says so. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const does = read(event);
  return does === 'leave' ? undefined : does;
}

/** The first key that asks for a command. */
export function keyOf(asked: Command): string {
  const rows = KEY_GROUPS.flatMap(([, rows]) => rows);
  return rows.find(([does]) => does === asked)?.[1][0] ?? '';
}
