import { expect, test } from 'vitest';
import { makeCommands } from '../../../src/dom/commands.ts';
import { createListeners } from '../../../src/dom/listeners.ts';

test('listeners are called in order until their signal is aborted or they are removed', () => {
  const calls: string[] = [];
  const event = createListeners<[string]>();
  const controller = new AbortController();
  event.add((value) => calls.push(`a ${value}`), controller.signal);
  const remove = event.add((value) => calls.push(`b ${value}`));
  event.notify('1');
  controller.abort();
  event.notify('2');
  remove();
  event.notify('3');
  expect(calls).toEqual(['a 1', 'b 1', 'b 2']);
});

test('a listener whose signal is already aborted is never called', () => {
  const event = createListeners<[]>();
  let calls = 0;
  event.add(() => calls++, AbortSignal.abort());
  event.notify();
  expect(calls).toBe(0);
});

test('a command is offered until the signal of its feature is aborted', () => {
  const { onCommand, command, offers } = makeCommands<'next'>();
  const controller = new AbortController();
  let calls = 0;
  onCommand('next', () => calls++, controller.signal);
  command('next');
  expect(offers('next')).toBe(true);
  controller.abort();
  command('next');
  expect(offers('next')).toBe(false);
  expect(calls).toBe(1);
});

test('a feature that has replaced another keeps its command when the other is cleaned up', () => {
  const { onCommand, command } = makeCommands<'next'>();
  const calls: string[] = [];
  const removeFirst = onCommand('next', () => calls.push('first'));
  onCommand('next', () => calls.push('second'));
  removeFirst();
  command('next');
  expect(calls).toEqual(['second']);
});
