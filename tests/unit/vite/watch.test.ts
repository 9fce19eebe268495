import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { projectFolders } from '../../../src/content/project-folders.ts';
import { type WatchServer, watchContent } from '../../../src/vite/development/watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets the fake clock run until an expectation holds; the files are looked at meanwhile, which takes real time. */
const until = (expectation: () => void) => vi.waitFor(expectation, { timeout: 20_000 });

/** A fake development server, with functions to report changed files and to wait for the result. */
function watchingServer(recompile: () => Promise<unknown>) {
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const sent: string[] = [];
  const logged: string[] = [];
  const accepted: unknown[] = [];
  const server = {
    watcher,
    ws: { send: ({ type }: { type: string }) => sent.push(type) },
    config: { logger: { error: (text: string) => logged.push(text) } },
  } as unknown as WatchServer;
  watchContent(server, projectFolders('/deck'), recompile, (outcome) => accepted.push(outcome));
  const change = (file: string) => watcher.emit('all', 'change', file);
  return { change, sent, logged, accepted, settle: () => vi.advanceTimersByTimeAsync(1000) };
}

test.each(['slides/fr/opening.md', 'assets/pictures/boat.jpg', 'src/styles/layers.css'])(
  'a change of %s recompiles the deck and reloads the page',
  async (file) => {
    const recompile = vi.fn(async () => {});
    const { change, sent } = watchingServer(recompile);
    change(`/deck/${file}`);
    await until(() => expect(sent).toEqual(['full-reload']));
    expect(recompile).toHaveBeenCalledTimes(1);
  },
);

test.each(['slides-old/fr/opening.md', 'src/stage/stage.ts', 'src/styles/layers.css.map'])(
  'a change of %s, which is no content, does not recompile the deck',
  async (file) => {
    const recompile = vi.fn(async () => {});
    const { change, settle } = watchingServer(recompile);
    change(`/deck/${file}`);
    await settle();
    expect(recompile).not.toHaveBeenCalled();
  },
);

test('many files that are saved at once are compiled once, and the page reloads once', async () => {
  const recompile = vi.fn(async () => {});
  const { change, sent } = watchingServer(recompile);
  for (let slide = 0; slide < 20; slide++) change(`/deck/slides/fr/s${slide}.md`);
  await until(() => expect(sent).toEqual(['full-reload']));
  expect(recompile).toHaveBeenCalledTimes(1);
});

test('an error is logged without colours and shown as an overlay, and the next change compiles again', async () => {
  const recompile = vi
    .fn()
    .mockRejectedValueOnce(new Error('\u001B[31mslides/fr/a.md:1:1 wrong\u001B[39m'));
  const { change, sent, logged, accepted } = watchingServer(recompile);
  change('/deck/slides/fr/a.md');
  await until(() => expect(sent).toEqual(['error']));
  change('/deck/slides/fr/a.md');
  await until(() => expect(sent).toEqual(['error', 'full-reload']));
  expect(logged).toEqual(['slides/fr/a.md:1:1 wrong']);
  expect(accepted).toEqual([{ error: expect.any(Error) }, { value: undefined }]);
});
