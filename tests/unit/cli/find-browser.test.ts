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

/** What an installer does: installs a file, fails before its download starts, or fails after that. */
type Outcome = { readonly installs: string } | 'unreachable' | 'aborted';

/** A simulated machine with these files, and installers with these outcomes. */
function machine(
  files: readonly string[],
  {
    browserPath,
    broken = [],
    installers = [],
  }: {
    browserPath?: string;
    broken?: readonly string[];
    installers?: readonly Outcome[];
  } = {},
): Environment & { readonly messages: string[] } {
  const installed = new Set(files);
  const messages: string[] = [];
  return {
    browserPath,
    shells: [SHELL],
    browsers: ['/playwright/chrome', CHROME, CHROMIUM],
    installers: installers.map(
      (outcome, index): Installer => ({
        startMessage: `installer ${index + 1} starts`,
        async install(onDownload) {
          if (outcome === 'unreachable') return false;
          onDownload();
          if (outcome === 'aborted') return false;
          installed.add(outcome.installs);
          return true;
        },
      }),
    ),
    exists: (path) => installed.has(path),
    runs: (path) => installed.has(path) && !broken.includes(path),
    log: (sentence) => messages.push(sentence),
    messages,
  };
}

test('BROWSER_PATH has precedence over all installed browsers', async () => {
  const all = ['/mine', '/playwright/chrome', '/usr/bin/google-chrome'];
  expect(await findBrowser(machine(all, { browserPath: '/mine' }))).toBe('/mine');
});

test('a missing file in BROWSER_PATH is an error, and no other browser is used', async () => {
  const withChromium = machine(['/usr/bin/chromium'], { browserPath: '/mine' });
  await expect(findBrowser(withChromium)).rejects.toThrow('BROWSER_PATH is “/mine”');
});

test('Playwright’s browser has precedence over installed ones, and those are tried in order', async () => {
  const chrome = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
  expect(await findBrowser(machine([...chrome, '/playwright/chrome']))).toBe('/playwright/chrome');
  expect(await findBrowser(machine(chrome))).toBe('/usr/bin/google-chrome');
});

test('a browser that does not start is skipped', async () => {
  const chrome = ['/playwright/chrome', '/usr/bin/google-chrome', '/usr/bin/chromium'];
  const stubs = machine(chrome, { broken: chrome.slice(0, 2) });
  expect(await findBrowser(stubs)).toBe('/usr/bin/chromium');
});

test.runIf(process.platform === 'linux')('a stub that exits with an error is not a browser', () => {
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

test('if no browser is installed, the first installer that works installs one, and logs that', async () => {
  const bare = machine([], { installers: [{ installs: SHELL }, { installs: CHROMIUM }] });
  expect(await findBrowser(bare)).toBe(SHELL);
  expect(bare.messages).toEqual(['installer 1 starts']);
});

test.each(['unreachable', 'aborted'] as const)(
  'if the first installer fails (%s), the next one is used',
  async (outcome) => {
    const bare = machine([], { installers: [outcome, { installs: CHROMIUM }] });
    expect(await findBrowser(bare)).toBe(CHROMIUM);
    expect(bare.messages.at(-1)).toBe('installer 2 starts');
  },
);

test('if the installed browser does not start for lack of libraries, the next installer is used', async () => {
  const bare = machine([], {
    broken: ['/playwright/chrome'],
    installers: [{ installs: '/playwright/chrome' }, { installs: CHROMIUM }],
  });
  expect(await findBrowser(bare)).toBe(CHROMIUM);
});

test('if no installer can download, the error says what to do, and nothing is logged', async () => {
  const bare = machine([], { installers: ['unreachable', 'unreachable'] });
  await expect(findBrowser(bare)).rejects.toThrow(
    /^No Chromium-based browser .*: install Chrome, Chromium or Edge, or set BROWSER_PATH to one\.$/,
  );
  expect(bare.messages).toEqual([]);
});

test('all installers together give up within ten seconds if no download starts', async () => {
  const timeouts: number[] = [];
  const installer: Installer = {
    startMessage: '',
    async install(_, timeoutMs) {
      timeouts.push(timeoutMs);
      return false;
    },
  };
  await expect(
    findBrowser({ ...machine([]), installers: [installer, installer] }),
  ).rejects.toThrow();
  expect(timeouts.reduce((sum, timeout) => sum + timeout)).toBeLessThan(10_000);
});

test('each operating system has its default paths', () => {
  expect(browserPaths('linux', { PATH: '/a:/b' })).toContain('/b/chromium');
  expect(browserPaths('darwin', {})).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserPaths('win32', { PROGRAMFILES: 'C:\\P' })).toContain(
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('the headless shell has precedence over full browsers, BROWSER_PATH over both', async () => {
  expect(await findBrowser(machine([CHROMIUM, SHELL]))).toBe(SHELL);
  expect(await findBrowser(machine([CHROMIUM]))).toBe(CHROMIUM);
  expect(await findBrowser(machine([CHROMIUM, SHELL], { broken: [SHELL] }))).toBe(CHROMIUM);
  expect(await findBrowser(machine([CHROMIUM, SHELL, '/mine'], { browserPath: '/mine' }))).toBe(
    '/mine',
  );
});

test('installedBrowser never installs', () => {
  expect(installedBrowser(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  expect(installedBrowser(machine([], { installers: [{ installs: CHROMIUM }] }))).toBeUndefined();
  expect(
    installedBrowser(machine(['/usr/bin/chromium'], { browserPath: '/mine' })),
  ).toBeUndefined();
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
] as const)(
  'the headless shell of Playwright’s %s is in a sibling folder',
  (browser, platform, shell) => {
    expect(playwrightShells(browser, platform)).toEqual([shell]);
  },
);
