import { spawn } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../src/cli/browser/launch.ts';
import { withServedDeck } from '../../../src/cli/browser/served-deck.ts';
import type { Output } from '../../../src/cli/log.ts';

/** Result of a command. */
export interface Ended {
  /** Exit code. */
  readonly code: number | null;
  /** Standard output. */
  readonly stdout: string;
  /** Standard error. */
  readonly stderr: string;
}

/** The modules of the commands. */
const COMMANDS = {
  build: () => import('../../../src/cli/build.ts'),
  check: () => import('../../../src/cli/check.ts'),
  export: () => import('../../../src/cli/export.ts'),
} satisfies Record<
  string,
  () => Promise<{ main(args: readonly string[], output: Output): unknown }>
>;

type Command = keyof typeof COMMANDS;

/**
 * Runs a command in this process, which is faster than starting Node and Vite again.
 * @param env changes to the environment during the run
 */
export async function runCommand(
  command: Command,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const { main } = await COMMANDS[command]();
  // As run.js sets it; Vitest's value would make a development build.
  const restore = changeEnvironment({ NODE_ENV: 'production', ...env });
  try {
    return await capture((output) => main(args, output));
  } finally {
    restore();
  }
}

/** Runs a task with an output that collects what it writes. */
async function capture(task: (output: Output) => Promise<number>): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const code = await task({
    print: (sentence) => {
      stdout += `${sentence}\n`;
    },
    log: (sentence) => {
      stderr += `${sentence}\n`;
    },
  });
  return { code, stdout, stderr };
}

/** Changes environment variables. @returns a function that restores them */
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
 * Runs a command in a child process, as npm does.
 * @param env changes to the environment
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
      // Vitest's NODE_ENV would make a development build.
      { env: { ...process.env, NODE_ENV: undefined, ...env }, cwd },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The browser that the exports of all files of this worker share; it ends with the worker. */
let browser: Promise<Browser> | undefined;

/** Exports a hosted deck in this process, with a shared browser. @param address of the deck, for `--url` */
export async function exportHosted(address: string, ...args: readonly string[]): Promise<Ended> {
  const { main } = await COMMANDS.export();
  return capture((output) =>
    main([...args, '--url', address], output, async (_, task) => {
      browser ??= launchBrowser();
      return task({ browser: await browser, address });
    }),
  );
}

/**
 * Exports a hosted deck in this process once per list of arguments, with one browser, started for them.
 * @param env changes to the environment during the run
 */
export async function exportsOf(
  address: string,
  argLists: readonly (readonly string[])[],
  env: NodeJS.ProcessEnv,
): Promise<Ended[]> {
  const { main } = await COMMANDS.export();
  const restore = changeEnvironment(env);
  try {
    return await withServedDeck({ hosted: address, log: () => {} }, async (deck) => {
      const ended: Ended[] = [];
      for (const args of argLists) {
        const all = [...args, '--url', address];
        ended.push(await capture((output) => main(all, output, (_, task) => task(deck))));
      }
      return ended;
    });
  } finally {
    restore();
  }
}

/** Runs the export command in this process, with a browser of its own. */
export function runExport(...args: readonly string[]): Promise<Ended> {
  return runCommand('export', args);
}
