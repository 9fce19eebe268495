import { type KeyGroup, keyReader } from '../shortcuts/key-groups.ts';
import { DRAWING_KEYS, NAVIGATION_KEYS } from '../shortcuts/shared-shortcuts.ts';
import type { Command } from './context.ts';

/** The shortcuts of the speaker page: those of the Stage for the same commands, and those of presenter remotes. */
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

const readKey = keyReader(KEY_GROUPS);

/** The command of a pressed key; undefined for other keys and key combinations. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const command = readKey(event);
  return command === 'leave' ? undefined : command;
}

/** The first key of a command. */
export function keyOf(command: Command): string {
  const rows = KEY_GROUPS.flatMap(([, rows]) => rows);
  return rows.find(([name]) => name === command)?.[1][0] ?? '';
}
