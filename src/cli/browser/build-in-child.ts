import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { BuildOptions } from '../../content/build-options.ts';

/** Paths in the working directory, which is the project's. */
const COMMAND = ['src/cli/run.js', 'src/cli/browser/build-command.ts'];

/** Options without files, because they are passed as JSON. */
export type ChildBuildOptions = Omit<BuildOptions, 'downloads' | 'ogImages'>;

/**
 * Builds the deck into a folder, in a child process: its memory, of which Rolldown and the heap keep half a gigabyte for
 * a large deck, is free again while the browser prints.
 * @throws Error with what the build has written to stderr, which is all problems of the content, or the signal that ended it
 */
export async function buildInChild(options: ChildBuildOptions, outDir: string): Promise<void> {
  const child = spawn(process.execPath, [...COMMAND, outDir, JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    const [messages, [code, signal]] = await Promise.all([
      text(child.stderr),
      // Rejects with the event “error”, for a process that could not be started.
      once(child, 'close'),
    ]);
    // For want of memory, the kernel sends SIGKILL.
    if (signal !== null) throw new Error(`${messages}The build was ended by ${signal}.`);
    if (code !== 0) throw new Error(messages.trimEnd());
    process.stderr.write(messages);
  } finally {
    process.off('exit', end);
  }
}
