import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { BuildOptions } from '../../content/build-options.ts';

/** Paths in the working directory, which is the project's. */
const COMMAND = ['src/cli/run.js', 'src/cli/browser/build-command.ts'];

/** Options without files, because they are passed as JSON. */
export type ChildBuildOptions = Omit<BuildOptions, 'downloads' | 'ogImages'>;

/**
 * Builds the deck into a folder, in a child process: its memory, of which Rolldown and the heap keep half a gigabyte for
 * a large deck, is free again while the browser prints.
 * @throws Error with what the build has written to stderr, all problems of the content among it
 */
export async function buildInChild(options: ChildBuildOptions, outDir: string): Promise<void> {
  const child = spawn(process.execPath, [...COMMAND, outDir, JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    const [messages, code] = await Promise.all([
      text(child.stderr),
      new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
      }),
    ]);
    if (code !== 0) throw new Error(messages.trimEnd());
    process.stderr.write(messages);
  } finally {
    process.off('exit', end);
  }
}
