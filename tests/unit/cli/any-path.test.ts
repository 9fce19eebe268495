import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Ends with a code of its own, after it has said how its folder and itself are reached. */
const PROGRAM = `
  console.log(JSON.stringify({
    folder: process.cwd(), program: import.meta.url, args: process.argv.slice(2)
  }));
  if (process.argv.includes('--wait')) setInterval(() => {}, 1000);
  else process.exitCode = 7;
`;

let around: string;

beforeAll(() => {
  around = mkdtempSync(join(realpathSync(tmpdir()), 'bascule-path-'));
});
afterAll(() => rmSync(around, { recursive: true, force: true }));

interface Said {
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Starts the program in a folder of this name, with links to be made in that other one. */
function start(name: string, args: readonly string[] = [], links = 'links') {
  const folder = join(around, name);
  const forLinks = join(around, links);
  mkdirSync(forLinks, { recursive: true });
  cpSync('src/cli/any-path', join(folder, 'src/cli/any-path'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  const child = spawn(process.execPath, ['src/cli/any-path/start.js', 'program.js', ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: forLinks, TEMP: forLinks, TMP: forLinks },
  });
  let told = '';
  child.stderr.on('data', (text) => {
    told += text;
  });
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      if (text.endsWith('\n')) resolve(text);
    });
    child.stdout.on('end', () => resolve(text));
  });
  const ended = new Promise<{ code: number | null; told: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, told }));
  });
  return { folder, child, said, ended };
}

test('where nothing in the path is special to Vite, the program runs as it is', async () => {
  const { folder, said, ended } = start('essai à (1) [x] & deck', ['--an', 'argument']);
  const { folder: at, args } = JSON.parse(await said) as Said;
  expect({ at, args }).toEqual({ at: folder, args: ['--an', 'argument'] });
  expect(await ended).toEqual({ code: 7, told: '' });
});

test.each(['essai à # deck', '100% deck'])(
  'in a folder “%s” the program is reached through a link',
  async (name) => {
    const { folder, said, ended } = start(name, ['--an', 'argument']);
    const { folder: at, program, args } = JSON.parse(await said) as Said;
    expect(at).not.toMatch(/[#%]/);
    expect(realpathSync(at)).toBe(folder);
    expect(fileURLToPath(program)).toBe(join(at, 'program.js'));
    expect(args).toEqual(['--an', 'argument']);
    expect(await ended).toEqual({ code: 7, told: '' });
  },
);

test('the link is the same at the next start', async () => {
  const folders = [start('again # deck'), start('again # deck')].map(
    async ({ said }) => (JSON.parse(await said) as Said).folder,
  );
  const [first, second] = await Promise.all(folders);
  expect(second).toBe(first);
});

test('where there can be no such link, one sentence says what to do', async () => {
  const { folder, said, ended } = start('no link # deck', [], 'links # too');
  expect(await said).toBe('');
  expect(await ended).toEqual({
    code: 1,
    told: `Vite cannot work with the “#” in the path “${folder}”: rename that folder.\n`,
  });
});

// Windows has no such names, and ends processes without asking them.
test.skipIf(process.platform === 'win32')('what no link helps is said, too', async () => {
  const { folder, ended } = start('what? # deck');
  expect(await ended).toEqual({
    code: 1,
    told: `Vite cannot work with the “?” in the path “${folder}”: rename that folder.\n`,
  });
});

test.skipIf(process.platform === 'win32')('a signal ends the program, too', async () => {
  const { child, said, ended } = start('signal # deck', ['--wait']);
  await said;
  child.kill('SIGTERM');
  // The pipes close when the last process that writes to them has ended.
  expect(await ended).toEqual({ code: 1, told: '' });
});
