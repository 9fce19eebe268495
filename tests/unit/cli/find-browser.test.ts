import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  browserPaths,
  currentEnvironment,
  playwrightShells,
} from '../../../src/cli/browser/environment.ts';
import {
  type Environment,
  findBrowser,
  type Installer,
  installedBrowser,
} from '../../../src/cli/browser/find.ts';

const [CHROME, CHROMIUM, SHELL] = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
];

/** What an installer does here: puts a file on the machine, or fails with or without having begun to. */
type Outcome = { readonly puts: string } | 'unreachable' | 'breaks off';

/** A machine with these files, and installers with these outcomes. */
function machine(
  files: readonly string[],
  {
    named,
    broken = [],
    installers = [],
  }: {
    named?: string;
    broken?: readonly string[];
    installers?: readonly Outcome[];
  } = {},
): Environment & { readonly told: string[] } {
  const there = new Set(files);
  const told: string[] = [];
  return {
    named,
    shells: [SHELL],
    browsers: ['/playwright/chrome', CHROME, CHROMIUM],
    installers: installers.map(
      (outcome, index): Installer => ({
        begun: `installer ${index + 1} begins`,
        async install(onReached) {
          if (outcome === 'unreachable') return false;
          onReached();
          if (outcome === 'breaks off') return false;
          there.add(outcome.puts);
          return true;
        },
      }),
    ),
    exists: (path) => there.has(path),
    runs: (path) => there.has(path) && !broken.includes(path),
    log: (sentence) => told.push(sentence),
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

test.runIf(process.platform === 'linux')('a stub that only asks for a package does not run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-stub-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stub = (name: string, status: number) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nexit ${status}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  expect(currentEnvironment().runs(stub('chromium', 0))).toBe(true);
  expect(currentEnvironment().runs(stub('chromium-browser', 1))).toBe(false);
  expect(currentEnvironment().runs(join(folder, 'absent'))).toBe(false);
});

test('where there is none, the first installer that can brings one, and a person is told of it', async () => {
  const bare = machine([], { installers: [{ puts: SHELL }, { puts: CHROMIUM }] });
  expect(await findBrowser(bare)).toBe(SHELL);
  expect(bare.told).toEqual(['installer 1 begins']);
});

test.each(['unreachable', 'breaks off'] as const)(
  'where the first installer is of no use (%s), the next one is asked',
  async (outcome) => {
    const bare = machine([], { installers: [outcome, { puts: CHROMIUM }] });
    expect(await findBrowser(bare)).toBe(CHROMIUM);
    expect(bare.told.at(-1)).toBe('installer 2 begins');
  },
);

test('an installed browser that lacks its libraries makes way for the next installer', async () => {
  const bare = machine([], {
    broken: ['/playwright/chrome'],
    installers: [{ puts: '/playwright/chrome' }, { puts: CHROMIUM }],
  });
  expect(await findBrowser(bare)).toBe(CHROMIUM);
});

test('where nothing can be reached, one sentence says what to do, and nothing else is told', async () => {
  const bare = machine([], { installers: ['unreachable', 'unreachable'] });
  await expect(findBrowser(bare)).rejects.toThrow(
    /^No browser .*: install Chrome, Chromium or Edge, or set BROWSER_PATH to one\.$/,
  );
  expect(bare.told).toEqual([]);
});

test('all installers together may take ten seconds to find out that nothing can be reached', async () => {
  const timeouts: number[] = [];
  const installer: Installer = {
    begun: '',
    async install(_, reachTimeout) {
      timeouts.push(reachTimeout);
      return false;
    },
  };
  await expect(
    findBrowser({ ...machine([]), installers: [installer, installer] }),
  ).rejects.toThrow();
  expect(timeouts.reduce((sum, timeout) => sum + timeout)).toBeLessThan(10_000);
});

test('each system has its usual places', () => {
  expect(browserPaths('linux', { PATH: '/a:/b' })).toContain('/b/chromium');
  expect(browserPaths('darwin', {})).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserPaths('win32', { PROGRAMFILES: 'C:\\P' })).toContain(
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('the headless shell comes before a full browser, unless another is named', async () => {
  expect(await findBrowser(machine([CHROMIUM, SHELL]))).toBe(SHELL);
  expect(await findBrowser(machine([CHROMIUM]))).toBe(CHROMIUM);
  expect(await findBrowser(machine([CHROMIUM, SHELL], { broken: [SHELL] }))).toBe(CHROMIUM);
  expect(await findBrowser(machine([CHROMIUM, SHELL, '/mine'], { named: '/mine' }))).toBe('/mine');
});

test('what is at hand is never installed', () => {
  expect(installedBrowser(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  expect(installedBrowser(machine([], { installers: [{ puts: CHROMIUM }] }))).toBeUndefined();
  expect(installedBrowser(machine(['/usr/bin/chromium'], { named: '/mine' }))).toBeUndefined();
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
