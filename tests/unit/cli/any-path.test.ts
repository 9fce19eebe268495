import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Prints its working directory, URL and arguments, and exits with code 7. */
const PROGRAM = `
  console.log(JSON.stringify({
    folder: process.cwd(), program: import.meta.url, args: process.argv.slice(2)
  }));
  if (process.argv.includes('--wait')) setInterval(() => {}, 1000);
  else process.exitCode = 7;
`;

let parent: string;

beforeAll(() => {
  parent = mkdtempSync(join(realpathSync(tmpdir()), 'bascule-path-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

interface Printed {
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Starts the program in a folder of this name. @param links name of the temporary folder, where links are created */
function start(name: string, args: readonly string[] = [], links = 'links') {
  const folder = join(parent, name);
  const temp = join(parent, links);
  mkdirSync(temp, { recursive: true });
  cpSync('src/cli/any-path', join(folder, 'src/cli/any-path'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  const child = spawn(process.execPath, ['src/cli/any-path/start.js', 'program.js', ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp },
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const stdout = new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      if (text.endsWith('\n')) resolve(text);
    });
    child.stdout.on('end', () => resolve(text));
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  return { folder, child, stdout, ended };
}

test('in a folder that Vite can work with, the program runs without a link', async () => {
  const { folder, stdout, ended } = start('essai à (1) [x] & deck', ['--an', 'argument']);
  const { folder: cwd, args } = JSON.parse(await stdout) as Printed;
  expect({ cwd, args }).toEqual({ cwd: folder, args: ['--an', 'argument'] });
  expect(await ended).toEqual({ code: 7, stderr: '' });
});

test.each(['essai à # deck', '100% deck'])(
  'in a folder “%s” the program runs through a link',
  async (name) => {
    const { folder, stdout, ended } = start(name, ['--an', 'argument']);
    const { folder: cwd, program, args } = JSON.parse(await stdout) as Printed;
    expect(cwd).not.toMatch(/[#%]/);
    expect(realpathSync(cwd)).toBe(folder);
    expect(fileURLToPath(program)).toBe(join(cwd, 'program.js'));
    expect(args).toEqual(['--an', 'argument']);
    expect(await ended).toEqual({ code: 7, stderr: '' });
  },
);

test('the link is the same at each start', async () => {
  const folders = [start('again # deck'), start('again # deck')].map(
    async ({ stdout }) => (JSON.parse(await stdout) as Printed).folder,
  );
  const [first, second] = await Promise.all(folders);
  expect(second).toBe(first);
});

test('if no usable link can be created, the error says what to do', async () => {
  const { folder, stdout, ended } = start('no link # deck', [], 'links # too');
  expect(await stdout).toBe('');
  expect(await ended).toEqual({
    code: 1,
    stderr: `Vite cannot work with the “#” in the path “${folder}”: rename that folder.\n`,
  });
});

// Windows does not allow “?” in names, and has no SIGTERM.
test.skipIf(process.platform === 'win32')(
  'a character that a link does not help with is named',
  async () => {
    const { folder, ended } = start('what? # deck');
    expect(await ended).toEqual({
      code: 1,
      stderr: `Vite cannot work with the “?” in the path “${folder}”: rename that folder.\n`,
    });
  },
);

test.skipIf(process.platform === 'win32')('SIGTERM is forwarded to the program', async () => {
  const { child, stdout, ended } = start('signal # deck', ['--wait']);
  await stdout;
  child.kill('SIGTERM');
  // Pipes close when the last process that writes to them has exited.
  expect(await ended).toEqual({ code: 1, stderr: '' });
});
