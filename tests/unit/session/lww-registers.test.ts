import { expect, test } from 'vitest';
import {
  type Entries,
  MAX_COUNT,
  makeRegisters,
  parseEntries,
  type Registers,
} from '../../../src/session/lww-registers.ts';

/** Pseudo-random numbers, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Writes a register. @returns the entry to send */
function write(registers: Registers, name: string, value: unknown): Entries {
  registers.set(name, value);
  const entry = registers.all()[name];
  return entry ? { [name]: entry } : {};
}

test('a value written in one window is read in another', () => {
  const [one, other] = [makeRegisters('a'), makeRegisters('b')];
  expect(other.merge(write(one, 'position', 'volume'))).toEqual(['position']);
  expect(other.get('position')).toBe('volume');
});

test('a late or repeated entry changes nothing', () => {
  const [one, other] = [makeRegisters('a'), makeRegisters('b')];
  const first = write(one, 'position', 1);
  const second = write(one, 'position', 2);
  expect(other.merge(second)).toEqual(['position']);
  expect(other.merge(first)).toEqual([]);
  expect(other.merge(second)).toEqual([]);
  expect(other.get('position')).toBe(2);
});

test('a write is later than all writes its window has merged, whatever the ids of the windows', () => {
  const [one, other] = [makeRegisters('z'), makeRegisters('a')];
  other.merge(write(one, 'position', 1));
  one.merge(write(other, 'position', 2));
  expect(one.get('position')).toBe(2);
});

test('no register name is special', () => {
  const registers = makeRegisters('a');
  expect(registers.get('__proto__')).toBeUndefined();
  expect(registers.get('toString')).toBeUndefined();
  const entries = parseEntries(
    JSON.parse('{"__proto__":{"value":1,"stamp":{"count":1,"by":"x"}}}'),
  );
  expect(registers.merge(entries ?? {})).toEqual(['__proto__']);
  expect(registers.get('__proto__')).toBe(1);
  expect(registers.get('toString')).toBeUndefined();
});

const entry = (count: unknown, by: unknown = 'x') => ({ value: 1, stamp: { count, by } });

test.each([
  null,
  7,
  'x',
  {},
  { value: 1 },
  { value: 1, stamp: null },
  entry('9'),
  entry(Number.NaN),
  entry(0),
  entry(-1),
  entry(1.5),
  entry(MAX_COUNT + 1),
  entry(Number.MAX_SAFE_INTEGER),
  entry(1, 7),
])('the malformed entry %j is left out', (malformed) => {
  expect(parseEntries({ position: malformed, clock: entry(1) })).toEqual({ clock: entry(1) });
});

test.each([undefined, null, 7, 'x', []])('%j holds no entries', (value) => {
  expect(parseEntries(value)).toBeUndefined();
});

test('a message may only be a bounded number of writes ahead of the local clock', () => {
  const registers = makeRegisters('a');
  const before = registers.maxCount();
  registers.merge({ position: { value: 1, stamp: { count: before, by: 'x' } } });
  registers.set('position', 2);
  expect(registers.get('position')).toBe(2);
  expect(registers.maxCount()).toBeGreaterThan(before);
  registers.merge({ position: { value: 3, stamp: { count: MAX_COUNT, by: 'x' } } });
  expect(registers.maxCount()).toBe(MAX_COUNT);
});

test('windows that write at random, and lose, repeat and reorder messages, converge', () => {
  const random = numbers(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  for (let round = 0; round < 50; round++) {
    const windows: Registers[] = ['a', 'b', 'c'].map(makeRegisters);
    const sent: Entries[] = [];
    for (let step = 0; step < 40; step++) {
      const writer = pick(windows);
      if (random() < 0.6) sent.push(write(writer, pick(['position', 'clock']), step));
      else if (sent.length > 0) writer.merge(pick(sent));
    }
    // Each window sends all of its registers to each other one, once.
    for (const one of windows) for (const other of windows) other.merge(one.all());
    const [first, ...others] = windows.map((window) => window.all());
    for (const other of others) expect(other).toEqual(first);
  }
});
