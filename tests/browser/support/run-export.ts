import { spawn } from 'node:child_process';
import type { Output } from '../../../src/cli/log.ts';

/** How a command has ended, and what it has said. */
export interface Ended {
  readonly code: number | null;
  /** On standard output. */
  readonly said: string;
  /** On standard error. */
  readonly told: string;
}

/** The commands of the exports, by the names of their files. */
const COMMANDS = {
  build: () => import('../../../src/cli/build.ts'),
  export: () => import('../../../src/cli/export.ts'),
} satisfies Record<
  string,
  () => Promise<{ main(args: readonly string[], output: Output): unknown }>
>;

type Command = keyof typeof COMMANDS;

/**
 * Runs a command in this process, which spares the start of another one and of Vite in it.
 * @param env what is different from this environment meanwhile
 */
export async function runCommand(
  command: Command,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const { main } = await COMMANDS[command]();
  // What run.js sets; Vitest’s own would make another build.
  const restore = changeEnvironment({ NODE_ENV: 'production', ...env });
  let [said, told] = ['', ''];
  try {
    const code = await main(args, {
      say: (sentence) => {
        said += `${sentence}\n`;
      },
      log: (sentence) => {
        told += `${sentence}\n`;
      },
    });
    return { code, said, told };
  } finally {
    restore();
  }
}

/** Changes variables of this process; gives back what puts them as they were. */
function changeEnvironment(changes: NodeJS.ProcessEnv): () => void {
  const before = Object.keys(changes).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changes);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * Runs a command in a process of its own, as npm does.
 * @param env what is different from this environment
 * @param cwd folder of another project than this one
 */
export function spawnCommand(
  command: Command,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = process.cwd(),
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['src/cli/run.js', `src/cli/${command}.ts`, ...args],
      // Vitest’s own would make another build than a person gets.
      { env: { ...process.env, NODE_ENV: undefined, ...env }, cwd },
    );
    let [said, told] = ['', ''];
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.on('close', (code) => resolve({ code, said, told }));
  });
}

/** Runs an export in this process. */
export function runExport(...args: readonly string[]): Promise<Ended> {
  return runCommand('export', args);
}
