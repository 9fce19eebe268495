import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeSmallDeck } from '../support/small-deck.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

/** Starts an export; resolves when it builds the deck. */
async function exportDuringBuild() {
  const deck = await makeSmallDeck({ first: 'A text.' });
  const temp = await mkdtemp(join(tmpdir(), 'bascule-interrupted-'));
  onTestFinished(async () => {
    await deck.remove();
    await rm(temp, { recursive: true, force: true });
  });
  const child = spawn(process.execPath, ['src/cli/run.js', 'src/cli/export.ts', '--pdf'], {
    cwd: deck.folder,
    env: { ...process.env, NODE_ENV: undefined, TMPDIR: temp },
  });
  let messages = '';
  child.stderr.on('data', (text) => {
    messages += text;
  });
  // It starts the build and the browser together, and says so when the browser has started.
  await expect.poll(() => messages, { timeout: 60_000 }).toContain('Building the deck');
  return {
    child,
    // All processes that have inherited its output have ended.
    ended: async () => {
      const [code] = await once(child, 'close');
      return { code, messages, left: await readdir(temp) };
    },
  };
}

/** The process that builds the deck for another one. */
async function buildOf({ pid }: ChildProcess): Promise<number> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
  for (const child of children) {
    if ((await readFile(`/proc/${child}/cmdline`, 'utf8')).includes('build-command'))
      return Number(child);
  }
  throw new Error('No process builds the deck.');
}

describe.runIf(process.platform === 'linux')('an interrupted export', () => {
  test('that is ended during the build ends the build, and leaves no temporary file', async () => {
    const { child, ended } = await exportDuringBuild();
    child.kill('SIGTERM');
    expect(await ended()).toMatchObject({ code: 143, left: [] });
  });

  test('whose build is ended, as for want of memory, says so', async () => {
    const { child, ended } = await exportDuringBuild();
    process.kill(await buildOf(child), 'SIGKILL');
    const { code, messages, left } = await ended();
    expect({ code, left }).toEqual({ code: 1, left: [] });
    expect(messages).toContain('The build was ended by SIGKILL.\n');
  });
});
