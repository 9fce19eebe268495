import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FILES = {
  'package.json': '{ "type": "module" }',
  'message.ts': `import { satisfies } from './version.ts';
export const message: string = satisfies(8) ? 'bundled' : 'old';
`,
  'version.ts': `import { version } from 'vite';
export const satisfies = (major: number): boolean => version.startsWith(String(major));
`,
  'later.ts': `export const later: string = 'later';
export function fail(): never {
  throw new Error('Failed.');
}
`,
  'command.ts': `import { message } from './message.ts';

/** Prints its arguments, and modules that are imported at once and later. */
export async function main(args: readonly string[]): Promise<number> {
  const { later, fail } = await import('./later.ts');
  console.log(JSON.stringify([args, message, later]));
  if (args.includes('--fail')) fail();
  if (args.includes('--write-on')) {
    await new Promise((resolve) => process.stdin.once('end', resolve).resume());
    process.stdout.write('more\\n');
    process.stderr.write('more\\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (args.includes('--wait')) await new Promise(() => setInterval(() => {}, 1000));
  return 3;
}
`,
};

let project: string;
let temp: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'bascule-run-'));
  temp = join(project, 'temp');
  mkdirSync(temp);
  mkdirSync(join(project, 'node_modules/.cache'), { recursive: true });
  symlinkSync(resolve('node_modules/vite'), join(project, 'node_modules/vite'), 'junction');
  cpSync('src/cli/run.js', join(project, 'src/cli/run.js'));
  cpSync('src/cli/any-path', join(project, 'src/cli/any-path'), { recursive: true });
  for (const [path, content] of Object.entries(FILES)) writeFileSync(join(project, path), content);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function startWith(temporaryFolder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['src/cli/run.js', 'command.ts', ...args], {
    cwd: project,
    env: {
      ...process.env,
      // Set where the tests themselves run in a folder that Vite reaches through a link (`any-path/symlink.js`).
      BASCULE_LINK: undefined,
      NODE_OPTIONS: undefined,
      TMPDIR: temporaryFolder,
      TEMP: temporaryFolder,
      TMP: temporaryFolder,
    },
  });
}

const start = (...args: string[]) => startWith(temp, args);

const run = (...args: string[]) => ended(start(...args));

async function ended(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    child.stdout && text(child.stdout),
    child.stderr && text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}

/** What a run has left in the folders that it may write to. */
const leftovers = () => [
  ...readdirSync(join(project, 'node_modules/.cache')),
  ...readdirSync(temp),
];

test('a command runs with its arguments and returns its exit code, and leaves no files', async () => {
  expect(await run('--some', 'thing')).toEqual({
    stdout: '[["--some","thing"],"bundled","later"]\n',
    stderr: '',
    code: 3,
  });
  expect(leftovers()).toEqual([]);
});

test('an error that is not caught names the line of the source', async () => {
  const { code, stderr } = await run('--fail');
  expect(code).toBe(1);
  expect(stderr).toContain('Failed.');
  expect(stderr).toMatch(/[/\\]later\.ts:3:/);
  expect(leftovers()).toEqual([]);
});

test('a command whose output is closed goes on, and ends with its exit code', async () => {
  const child = start('--write-on');
  const { stdin, stdout, stderr } = child;
  if (stdout) await once(stdout, 'data');
  stdout?.destroy();
  stderr?.destroy();
  stdin?.end();
  expect((await once(child, 'exit'))[0]).toBe(3);
  expect(leftovers()).toEqual([]);
});

test('a folder of temporary files that does not exist is named', async () => {
  const missing = join(temp, 'missing');
  const { stderr, code } = await ended(startWith(missing, []));
  expect(stderr).toBe(
    `The folder of temporary files, “${missing}”, does not exist: create it, or set TMPDIR.\n`,
  );
  expect(code).toBe(1);
});

// Windows has no signals.
test.skipIf(process.platform === 'win32')('an interrupted command leaves no files', async () => {
  const child = start('--wait');
  const { stdout } = child;
  if (stdout) await once(stdout, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(leftovers()).toEqual([]);
});

test('a command runs where nothing can be written to node_modules', async () => {
  const cache = join(project, 'node_modules/.cache');
  rmSync(cache, { recursive: true });
  // A file in place of the folder: root may write to any folder.
  writeFileSync(cache, '');
  try {
    expect(await run()).toMatchObject({ stdout: '[[],"bundled","later"]\n', code: 3 });
    expect(readdirSync(temp)).toEqual([]);
  } finally {
    rmSync(cache);
    mkdirSync(cache);
  }
});
