import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../src/cli/browser/site-server.ts';

test.each(['/', '/a/folder/'])(
  'a site served under %s has the caching headers of the hosts: files with a hash in their name are asked for once',
  async (base) => {
    const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>A site</title>');
    await writeFile(join(folder, 'assets/main-abc.js'), '');
    const { address, close } = await serveFolder(folder, base);
    onTestFinished(close);
    const cachedAs = async (path: string) =>
      (await fetch(address + path)).headers.get('Cache-Control');
    expect(await cachedAs('assets/main-abc.js')).toBe('public, max-age=31536000, immutable');
    expect(await cachedAs('')).toBe('no-cache');
  },
);
