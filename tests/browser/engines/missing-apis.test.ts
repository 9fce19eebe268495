import { expect, test } from 'vitest';
import { reads, sees } from './support/seen.ts';
import { shows, stageReady } from './support/stage.ts';
import { visit } from './support/visit.ts';

/** What the deck itself logs about an API that refuses. */
const LOGGED = [/^(?:error|warn): /];

/** APIs that a browser, its settings or a page around the deck can withhold; each runs in the page first. */
const WITHHELD: readonly (readonly [string, () => void])[] = [
  ['BroadcastChannel is missing', () => Reflect.deleteProperty(globalThis, 'BroadcastChannel')],
  [
    'BroadcastChannel is refused',
    () => {
      globalThis.BroadcastChannel = class {
        constructor() {
          throw new DOMException('Refused', 'SecurityError');
        }
      } as unknown as typeof BroadcastChannel;
    },
  ],
  ['locks are missing', () => Reflect.deleteProperty(Navigator.prototype, 'locks')],
  [
    'locks are refused',
    () => {
      LockManager.prototype.request = () =>
        Promise.reject(new DOMException('Refused', 'SecurityError'));
    },
  ],
  ['randomUUID is missing', () => Reflect.deleteProperty(Crypto.prototype, 'randomUUID')],
  [
    'service workers are missing',
    () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  ],
  [
    'service workers are refused',
    () => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('Refused', 'SecurityError'));
    },
  ],
  ['wake locks are missing', () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')],
  [
    'wake locks are refused',
    () => {
      const refuse = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
      Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request: refuse } });
    },
  ],
  [
    'the storage is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    },
  ],
  [
    'the storage is forbidden, as with blocked cookies',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('Forbidden', 'SecurityError');
          },
        });
    },
  ],
  [
    'the clock jumps by an hour with each second',
    () => {
      const { now } = Date;
      const start = now();
      Date.now = () => now() + Math.floor((now() - start) / 1000) * 3_600_000;
    },
  ],
];

test.each(WITHHELD)(
  'if %s, slides are shown, the speaker page opens, and both windows move together',
  async (_, withhold) => {
    const { first: stage, opened } = await visit({
      at: '#roles',
      before: [withhold],
      enableServiceWorker: true,
      expected: LOGGED,
    });
    await stageReady(stage);
    const speaker = await opened(() => stage.press('s'));
    await sees(speaker, '.speaker[data-place="roles/0"]');
    await speaker.press('ArrowRight');
    await sees(speaker, '.speaker[data-place="both/0"]');
    await shows(stage, 'both/0');
    await stage.press('ArrowRight');
    await shows(stage, 'mix/0');
    await sees(speaker, '.speaker[data-place="mix/0"]');
  },
);

/** Full screen and clipboard, which a presenter asks for by a key. */
test('if full screen is refused, a message says so, and the next key works', async () => {
  const { first: stage } = await visit({
    at: '#roles',
    before: [
      () => {
        Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: true });
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Refused'));
      },
    ],
    expected: LOGGED,
  });
  await stageReady(stage);
  await stage.press('f');
  await sees(stage, '.toast:not(:empty)');
  await stage.press('ArrowRight');
  await shows(stage, 'both/0');
});

test.each([
  ['missing', () => Reflect.deleteProperty(Navigator.prototype, 'clipboard')],
  [
    'refused',
    () => {
      const writeText = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText } });
    },
  ],
] as const)(
  'if the clipboard is %s, the address is selected, and a message says so',
  async (_, withhold) => {
    const { first: stage, site } = await visit({
      at: '#roles',
      before: [withhold as () => void],
      expected: LOGGED,
    });
    await stageReady(stage);
    await stage.press('k');
    await sees(stage, '.share[open] .share-link button');
    await stage.click('.share-link button');
    await reads(stage, 'le texte est sélectionné, copiez-le vous-même');
    expect(
      await stage.run(() => {
        const field = document.activeElement as HTMLInputElement;
        return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
      }),
    ).toBe(`${site.address}s/roles/`);
  },
);

test('if the storage is cleared in the middle of a talk, both windows still move together', async () => {
  const { first: stage, opened } = await visit({ at: '#roles', expected: LOGGED });
  await stageReady(stage);
  const speaker = await opened(() => stage.press('s'));
  await sees(speaker, '.speaker[data-place="roles/0"]');
  for (const window of [stage, speaker])
    await window.run(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  await speaker.press('ArrowRight');
  await shows(stage, 'both/0');
  await stage.press('ArrowRight');
  await sees(speaker, '.speaker[data-place="mix/0"]');
});

test('two tabs of the deck are two talks: a key in one moves only that one', async () => {
  const { first: one, another, site } = await visit({ at: '#roles' });
  await stageReady(one);
  const two = await another();
  await two.open(`${site.address}#share`);
  await stageReady(two);
  await two.press('ArrowRight');
  await shows(two, 'rest/0');
  await one.press('ArrowRight');
  await shows(one, 'both/0');
  await shows(two, 'rest/0');
});
