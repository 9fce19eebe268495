import { expect, test, vi } from 'vitest';
import { installFeatures } from '../../../src/dom/install-features.ts';

/** Features that log when they are installed, when their signal is aborted and when they are undone. */
function logging(log: string[]) {
  return (name: string) => (_: unknown, signal: AbortSignal) => {
    log.push(`+${name}`);
    signal.addEventListener('abort', () => log.push(`abort ${name}`));
    return () => log.push(`-${name}`);
  };
}

test('features are cleaned up in reverse order: first the signal, then what they return', () => {
  const log: string[] = [];
  const feature = logging(log);
  const cleanUp = installFeatures([feature('a'), feature('b')], undefined, () =>
    log.push('closed'),
  );
  cleanUp();
  expect(log).toEqual(['+a', '+b', 'abort b', '-b', 'abort a', '-a', 'closed']);
});

test('if one throws, it and those before it are cleaned up, and the error is thrown', () => {
  const log: string[] = [];
  const feature = logging(log);
  const broken = (_: unknown, signal: AbortSignal) => {
    signal.addEventListener('abort', () => log.push('abort broken'));
    throw new Error('broken');
  };
  const features = [feature('a'), broken, feature('c')];
  expect(() => installFeatures(features, undefined, () => log.push('closed'))).toThrow('broken');
  expect(log).toEqual(['+a', 'abort broken', 'abort a', '-a', 'closed']);
});

test('a feature that returns nothing ends with its signal', () => {
  const target = new EventTarget();
  let calls = 0;
  const feature = (_: unknown, signal: AbortSignal) => {
    target.addEventListener('event', () => calls++, { signal });
  };
  const cleanUp = installFeatures([feature], undefined);
  target.dispatchEvent(new Event('event'));
  cleanUp();
  target.dispatchEvent(new Event('event'));
  expect(calls).toBe(1);
});

test('a cleanup that throws is logged, and all others run', () => {
  const log: string[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((thrown) => {
    log.push(String(thrown));
  });
  const feature = logging(log);
  const broken = () => () => {
    throw new Error('broken');
  };
  const cleanUp = installFeatures([feature('a'), broken, feature('c')], undefined, () =>
    log.push('closed'),
  );
  cleanUp();
  error.mockRestore();
  expect(log.slice(3)).toEqual(['-c', 'Error: broken', 'abort a', '-a', 'closed']);
});
