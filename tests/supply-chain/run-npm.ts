import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/** A process of npm that has ended. */
export interface Ended {
  readonly code: number | null;
  /** What it wrote to standard output. */
  readonly output: string;
  /** What it wrote to standard error. */
  readonly errors: string;
}

/**
 * Runs npm, and by it the programs of this project.
 * @param node folder of the Node.js that npm and these programs run on; by default this one
 */
export function runNpm(args: readonly string[], node?: string): Promise<Ended> {
  // Set by the npm that runs this command, for its own version and folders.
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE$)/i.test(name));
  const path = [node, process.env['PATH']].filter(Boolean).join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      env: { ...Object.fromEntries(own), PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, npm is a batch file.
      shell: process.platform === 'win32',
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
