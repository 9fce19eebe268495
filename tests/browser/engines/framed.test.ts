import { expect, inject, test } from 'vitest';
import type { EngineWindow } from './support/engine-window.ts';
import { shareOfColour } from './support/painted-share.ts';
import { visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';

/** The state of a framed deck, which it posts to the page around it, because that cannot look into the frame. */
interface FrameState {
  /** The slide on screen and the number of its visible steps: `roles/0`. */
  readonly position: string;
  /** The message that the frame shows. */
  readonly message: string;
  readonly isTitleVisible: boolean;
}

/** Init script of the deck: posts its state to the page around it every 50 ms. */
function postState(): void {
  if (parent === self) return;
  setInterval(() => {
    const slide = [...document.querySelectorAll('.slides > .slide')].find((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      const isInView = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
      return isInView && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
    const steps = slide?.querySelectorAll('.fragment.visible').length;
    const state = {
      position: `${slide?.id}/${steps}`,
      message: document.querySelector<HTMLElement>('.toast, .not-started')?.innerText ?? '',
      isTitleVisible: slide?.querySelector('.slide-title')?.checkVisibility() ?? false,
    };
    parent.postMessage(state, '*');
  }, 50);
}

/** Width of a frame large enough for a Stage, in CSS pixels. */
const STAGE_WIDTH = 960;

const hostPage = (sandbox: string, width: number) => `<!doctype html>
<title>A page with a deck</title>
<iframe id="deck" src="index.html#roles" sandbox="${sandbox}" style="width: ${width}px; height: 600px; border: 0"></iframe>`;

/** Opens the deck in a frame. @param allowsAnyOrigin whether the host lets pages of any origin read its files */
async function openFramed(
  sandbox: string,
  allowsAnyOrigin: boolean,
  width = STAGE_WIDTH,
): Promise<EngineWindow> {
  const { first: host } = await visit({
    at: 'host.html',
    before: [postState],
    prepare: (site) => {
      site.serve('host.html', hostPage(sandbox, width));
      site.allowAnyOrigin(allowsAnyOrigin);
    },
    expected: [/^(?:error|warn): /],
  });
  await host.run(() => {
    addEventListener('message', ({ data }) => Object.assign(window, { frameState: data }));
  });
  return host;
}

/** The state that the frame has posted last; null before the first message. */
async function frameState(host: EngineWindow): Promise<FrameState | null> {
  const json = await host.run(() => JSON.stringify(Reflect.get(window, 'frameState') ?? null));
  return JSON.parse(json);
}

async function waitForPosition(host: EngineWindow, position: string): Promise<void> {
  await waitFor(
    async () => (await frameState(host))?.position === position,
    `the frame to show ${position}`,
  );
}

/** `--color-paper`, which no error page of a browser has. */
const PAPER = [0xfa, 0xfa, 0xf6] as const;

/** Waits until the frame is painted in the colour of the slides, with content on it. */
async function waitForSlidePaint(host: EngineWindow): Promise<void> {
  const box = await host.run(() => {
    const { x, y, width, height } =
      document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  await waitFor(async () => {
    const paper = await shareOfColour(await host.screenshot(), box, PAPER);
    return paper > 0.4 && paper < 0.98;
  }, 'a slide to be painted in the frame');
}

/** WebKitWebDriver sends keys to the page around a frame only. */
const SENDS_KEYS_TO_FRAMES = inject('engine').name !== 'WebKit';

/**
 * In WebKit `'self'` of a content security policy does not match in a sandboxed frame, which has an opaque origin: no
 * script of the deck runs there, and no state is posted.
 */
const RUNS_SCRIPTS_IN_SANDBOX = inject('engine').name !== 'WebKit';

/** Clicks into the frame and presses a key, which navigates. */
async function navigateByKey(host: EngineWindow): Promise<void> {
  // The deck handles keys some time after it is painted.
  await waitFor(async () => {
    await host.click('#deck');
    await host.press('ArrowRight');
    return (await frameState(host))?.position !== 'roles/0';
  }, 'a key to navigate in the frame');
  expect((await frameState(host))?.message).not.toContain('n’a pas pu');
}

test('in a frame the deck shows its slide, and after a click into it keys navigate', async () => {
  const host = await openFramed('allow-scripts allow-same-origin', false);
  await waitForPosition(host, 'roles/0');
  await waitForSlidePaint(host);
  if (SENDS_KEYS_TO_FRAMES) await navigateByKey(host);
});

test('in a sandboxed frame, without storage, the deck works where its host lets any origin read its files; in WebKit its slides can be read', async () => {
  const host = await openFramed('allow-scripts', true);
  await waitForSlidePaint(host);
  if (!RUNS_SCRIPTS_IN_SANDBOX) return;
  await waitForPosition(host, 'roles/0');
  await navigateByKey(host);
});

test('in a sandboxed frame on a host that lets no other origin read its files, the slides can be read', async () => {
  const host = await openFramed('allow-scripts', false);
  await waitForSlidePaint(host);
  if (RUNS_SCRIPTS_IN_SANDBOX)
    await waitFor(async () => (await frameState(host))?.isTitleVisible, 'a title to be visible');
});

test('in a narrow frame without scripts the slides can be read', async () => {
  await waitForSlidePaint(await openFramed('', true, 390));
});

/** WebKitGTK 2.50 leaves a wide frame without scripts blank, for a reason that is not known yet. */
const paintsWideFrames = inject('engine').name === 'WebKit' ? test.fails : test;

paintsWideFrames('in a wide frame without scripts the slides can be read', async () => {
  await waitForSlidePaint(await openFramed('', true));
});
