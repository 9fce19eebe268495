import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** GTK's setting for reduced motion. */
const GTK_SETTINGS = '[Settings]\ngtk-enable-animations=0\n';

/**
 * Starts an X server without a screen for the windows of WebKitGTK, and settings for GTK; all workers
 * inherit them.
 */
export default async function startDisplay(): Promise<() => Promise<void>> {
  const settings = await mkdtemp(join(tmpdir(), 'bascule-gtk-'));
  await mkdir(join(settings, 'gtk-3.0'));
  await writeFile(join(settings, 'gtk-3.0', 'settings.ini'), GTK_SETTINGS);
  const server = spawn(
    'Xvfb',
    // Chooses a free display, and writes its number to the descriptor 3.
    ['-displayfd', '3', '-screen', '0', '2000x1500x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  process.env['DISPLAY'] = `:${await displayNumber(server)}`;
  process.env['XDG_CONFIG_HOME'] = settings;
  return async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    await rm(settings, { recursive: true, force: true });
  };
}

/** @throws Error if the server ends before it has a display */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}.`)));
    (server.stdio[3] as Readable).once('data', (line) => resolve(String(line).trim()));
  });
}
