import { afterEach, expect, test, vi } from 'vitest';
import {
  onTwoScreensRequest,
  requestTwoScreens,
} from '../../../src/session/fullscreen-delegation.ts';

const ORIGIN = 'https://deck.example';

afterEach(() => void vi.unstubAllGlobals());

/** A window that receives what is posted to it as if it came from an origin. */
function stageFor(sender: string): Window {
  const page = new EventTarget();
  vi.stubGlobal('origin', ORIGIN);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const postMessage = (data: unknown, { transfer }: StructuredSerializeOptions) =>
    page.dispatchEvent(
      Object.assign(new Event('message'), { origin: sender, data, ports: transfer }),
    );
  return { postMessage } as unknown as Window;
}

test('the Stage answers the request of its speaker page', async () => {
  const stage = stageFor(ORIGIN);
  onTwoScreensRequest(async () => 'one', new AbortController().signal);
  expect(await requestTwoScreens(stage)).toBe('one');
});

test('a request of another site moves no windows', async () => {
  const stage = stageFor('https://other.example');
  const place = vi.fn(async () => 'done' as const);
  onTwoScreensRequest(place, new AbortController().signal);
  vi.useFakeTimers();
  const answer = requestTwoScreens(stage);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await answer).toBe('refused');
  expect(place).not.toHaveBeenCalled();
});
