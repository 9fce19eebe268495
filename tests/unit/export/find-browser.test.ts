import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  browserAtHand,
  findBrowser,
  findShell,
  type Machine,
} from '../../../src/export/find-browser.ts';
import { playwrightShells, thisMachine, usualPlaces } from '../../../src/export/machine.ts';

/** A machine with these files, on which the installers put what they are said to put. */
function machine(
  files: readonly string[],
  {
    named,
    apt,
    playwright,
    broken = [],
  }: {
    named?: string;
    apt?: string | null;
    playwright?: string | null;
    broken?: readonly string[];
  } = {},
): Machine & { readonly told: string[] } {
  const there = new Set(files);
  const told: string[] = [];
  const install = (file: string | null | undefined) => async () => {
    if (typeof file === 'string') there.add(file);
    return typeof file === 'string';
  };
  return {
    named,
    playwright: '/playwright/chrome',
    usual: ['/usr/bin/google-chrome', '/usr/bin/chromium'],
    shells: ['/usr/bin/chromium-headless-shell'],
    canUseApt: apt !== undefined,
    exists: (path) => there.has(path),
    runs: (path) => there.has(path) && !broken.includes(path),
    installByPlaywright: install(playwright),
    installByApt: install(apt),
    tell: (sentence) => told.push(sentence),
    told,
  };
}

test('the browser that a person names comes first', async () => {
  const all = ['/mine', '/playwright/chrome', '/usr/bin/google-chrome'];
  expect(await findBrowser(machine(all, { named: '/mine' }))).toBe('/mine');
});

test('a named browser that is not there is an error, not a reason to take another', async () => {
  const there = machine(['/usr/bin/chromium'], { named: '/mine' });
  await expect(findBrowser(there)).rejects.toThrow('BROWSER_PATH names “/mine”');
});

test('Playwright’s own comes before an installed one, and those in their order', async () => {
  const chrome = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
  expect(await findBrowser(machine([...chrome, '/playwright/chrome']))).toBe('/playwright/chrome');
  expect(await findBrowser(machine(chrome))).toBe('/usr/bin/google-chrome');
});

test('a browser that does not start is passed over', async () => {
  const chrome = ['/playwright/chrome', '/usr/bin/google-chrome', '/usr/bin/chromium'];
  const stubs = machine(chrome, { broken: chrome.slice(0, 2) });
  expect(await findBrowser(stubs)).toBe('/usr/bin/chromium');
});

test('Playwright’s browser without its libraries makes way for the distribution’s', async () => {
  const bare = machine([], {
    playwright: '/playwright/chrome',
    apt: '/usr/bin/chromium',
    broken: ['/playwright/chrome'],
  });
  expect(await findBrowser(bare)).toBe('/usr/bin/chromium');
});

test.runIf(process.platform === 'linux')('a stub that only asks for a package does not run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-stub-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stub = (name: string, status: number) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nexit ${status}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  expect(thisMachine().runs(stub('chromium', 0))).toBe(true);
  expect(thisMachine().runs(stub('chromium-browser', 1))).toBe(false);
  expect(thisMachine().runs(join(folder, 'absent'))).toBe(false);
});

test('where there is none, Playwright installs one, and a person is told', async () => {
  const bare = machine([], { playwright: '/playwright/chrome', apt: '/usr/bin/chromium' });
  expect(await findBrowser(bare)).toBe('/playwright/chrome');
  expect(bare.told).toHaveLength(1);
});

test('where Playwright cannot, the distribution does', async () => {
  const bare = machine([], { playwright: null, apt: '/usr/bin/chromium' });
  expect(await findBrowser(bare)).toBe('/usr/bin/chromium');
  expect(bare.told).toHaveLength(2);
});

test.each([[{}], [{ apt: null }], [{ playwright: '/elsewhere' }]])(
  'where nothing helps, one sentence says what to do',
  async (installers) => {
    await expect(findBrowser(machine([], installers))).rejects.toThrow(
      'install Chrome, Chromium or Edge, or set BROWSER_PATH',
    );
  },
);

test('each system has its usual places', () => {
  expect(usualPlaces('linux', { PATH: '/a:/b' })).toContain('/b/chromium');
  expect(usualPlaces('darwin', {})).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\P' })).toContain(
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('exports take a browser without windows where there is one, unless another is named', async () => {
  const [chrome, shell] = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
  expect(await findShell(machine([chrome, shell]))).toBe(shell);
  expect(await findShell(machine([chrome]))).toBe(chrome);
  expect(await findShell(machine([chrome, shell], { broken: [shell] }))).toBe(chrome);
  expect(await findShell(machine([chrome, shell, '/mine'], { named: '/mine' }))).toBe('/mine');
  expect(await findBrowser(machine([chrome, shell]))).toBe(chrome);
});

test('what is at hand is never installed', () => {
  expect(browserAtHand(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  expect(browserAtHand(machine([], { apt: '/usr/bin/chromium' }))).toBeUndefined();
  expect(browserAtHand(machine(['/usr/bin/chromium'], { named: '/mine' }))).toBeUndefined();
});

test.each([
  [
    '/home/me/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome',
    'linux',
    '/home/me/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell',
  ],
  [
    'C:\\pw\\chromium-1255\\chrome-win64\\chrome.exe',
    'win32',
    'C:\\pw\\chromium_headless_shell-1255\\chrome-headless-shell-win64/chrome-headless-shell.exe',
  ],
] as const)('beside Playwright’s %s is its browser without windows', (browser, platform, shell) => {
  expect(playwrightShells(browser, platform)).toEqual([shell]);
});
