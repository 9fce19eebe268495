import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeSmallDeck } from '../support/small-deck.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

test.runIf(process.platform === 'linux')(
  'an export that is ended during the build ends the build, and leaves no temporary file',
  async () => {
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
    for await (const text of child.stderr) if (String(text).includes('Building')) break;
    child.kill('SIGTERM');
    // All processes that have inherited its output have ended.
    const [code] = await once(child, 'close');
    expect(code).toBe(143);
    expect(await readdir(temp)).toEqual([]);
  },
);
