import { expect, test } from 'vitest';
import { type Entries, makeRegisters, type Registers } from '../../../src/session/lww-registers.ts';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('what is written in one window is read in the other', () => {
  const [one, other] = [makeRegisters('a'), makeRegisters('b')];
  expect(other.merge(one.set('place', 'facture'))).toEqual(['place']);
  expect(other.get('place')).toBe('facture');
});

test('a message that comes late or twice changes nothing', () => {
  const [one, other] = [makeRegisters('a'), makeRegisters('b')];
  const first = one.set('place', 1);
  const second = one.set('place', 2);
  expect(other.merge(second)).toEqual(['place']);
  expect(other.merge(first)).toEqual([]);
  expect(other.merge(second)).toEqual([]);
  expect(other.get('place')).toBe(2);
});

test('whoever writes after having heard of a value wins over it, whatever its name', () => {
  const [one, other] = [makeRegisters('z'), makeRegisters('a')];
  other.merge(one.set('place', 1));
  one.merge(other.set('place', 2));
  expect(one.get('place')).toBe(2);
});

test('what is no entry is passed over, and no name is special', () => {
  const registers = makeRegisters('a');
  const hostile = { place: null, clock: { value: 1 }, other: { stamp: { count: '9', by: 'x' } } };
  expect(registers.merge(hostile as unknown as Entries)).toEqual([]);
  expect(registers.get('__proto__')).toBeUndefined();
  expect(registers.get('toString')).toBeUndefined();
});

test('windows that write at random, and lose, repeat and swap messages, agree in the end', () => {
  const random = numbers(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  for (let round = 0; round < 50; round++) {
    const windows: Registers[] = ['a', 'b', 'c'].map(makeRegisters);
    const sent: Entries[] = [];
    for (let step = 0; step < 40; step++) {
      const writer = pick(windows);
      if (random() < 0.6) sent.push(writer.set(pick(['place', 'clock']), step));
      else if (sent.length > 0) writer.merge(pick(sent));
    }
    // Each says hello to each, once.
    for (const one of windows) for (const other of windows) other.merge(one.all());
    const [first, ...others] = windows.map((window) => window.all());
    for (const other of others) expect(other).toEqual(first);
  }
});
