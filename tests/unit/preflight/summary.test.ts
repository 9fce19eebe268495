import { expect, test, vi } from 'vitest';
import { isLocalhost } from '../../../src/dom/is-localhost.ts';
import { preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import type { Finding } from '../../../src/preflight/check.ts';
import { runCheck } from '../../../src/preflight/run-check.ts';
import { summary } from '../../../src/preflight/summary.ts';

const fr = preflightMessagesIn('fr');
const en = preflightMessagesIn('en');

test('the findings are summarized in a sentence', () => {
  const said = (...[states, words]: Parameters<typeof summary>) =>
    summary(states, words).replace(/\s/g, ' ');
  expect(said(['good', 'good'], fr)).toBe('Tout est prêt.');
  expect(said(['look', 'good'], fr)).toBe('1 point à voir avant de commencer.');
  expect(said(['look', 'bad', 'good'], en)).toBe('2 things to look at before you start.');
  expect(said(['good', 'unknown'], en)).toBe('Nothing to fix. 1 thing could not be checked.');
  expect(said(['bad', 'unknown', 'unknown'], en)).toBe(
    '1 thing to look at before you start. 2 things could not be checked.',
  );
});

test('a check that throws is unknown, with its reason', async () => {
  const failing = async (): Promise<Finding> => {
    throw new Error('no such thing');
  };
  expect(await runCheck(failing, en)).toMatchObject({
    state: 'unknown',
    sentence: 'This check did not finish: no such thing',
  });
});

test('a check that does not answer is unknown after 15 seconds', async () => {
  vi.useFakeTimers();
  const onFinding = vi.fn();
  void runCheck(() => new Promise(() => {}), en).then(onFinding);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(onFinding).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  expect(onFinding.mock.lastCall?.[0]).toMatchObject({
    state: 'unknown',
    sentence: 'This check did not finish: no answer within 15 seconds.',
  });
});

test.each([
  ['localhost', true],
  ['deck.localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['localhost.example.org', false],
  ['127.example.org', false],
  ['192.168.0.7', false],
])('%s is localhost: %s', (host, is) => {
  expect(isLocalhost(host)).toBe(is);
});
