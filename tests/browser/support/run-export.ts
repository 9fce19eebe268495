import { spawn } from 'node:child_process';

/** How a command has ended, and what it has said. */
export interface Ended {
  readonly code: number | null;
  /** On standard output. */
  readonly said: string;
  /** On standard error. */
  readonly told: string;
}

/**
 * Runs a command of the exports as npm does.
 * @param env what is different from this environment
 * @param cwd folder of another project than this one
 */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = process.cwd(),
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['src/export/run.js', `src/export/${command}.ts`, ...args],
      {
        env: { ...process.env, ...env },
        cwd,
      },
    );
    let [said, told] = ['', ''];
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.on('exit', (code) => resolve({ code, said, told }));
  });
}

/** Runs `npm run export` as a person does. */
export function runExport(...args: readonly string[]): Promise<Ended> {
  return runCommand('export', args);
}
