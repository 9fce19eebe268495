import { expect, inject, test } from 'vitest';
import type { EngineWindow } from './support/engine-window.ts';
import { paintedShare } from './support/painted-share.ts';
import { visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';

/** What a deck in a frame tells the page around it, which cannot look into it. */
interface Told {
  /** The slide on screen, and the number of its visible steps. */
  readonly place: string;
  /** What the frame says to its reader. */
  readonly said: string;
  readonly canRead: boolean;
}

/** Runs in the deck: tells the page around it, again and again, what is shown. */
function tellParent(): void {
  if (parent === self) return;
  setInterval(() => {
    const slides = [...document.querySelectorAll('.slides > .slide')];
    const shown = slides.filter((slide) => {
      const { top, bottom, left, right } = slide.getBoundingClientRect();
      const isInView = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
      return isInView && slide.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
    const steps = shown[0]?.querySelectorAll('.fragment.visible').length;
    parent.postMessage(
      {
        place: `${shown[0]?.id}/${steps}`,
        said: document.querySelector<HTMLElement>('.toast, .not-started')?.innerText ?? '',
        canRead: shown[0]?.querySelector('.slide-title')?.checkVisibility() ?? false,
      },
      '*',
    );
  }, 50);
}

/** The page around: a frame of a size in which the deck is a Stage, and what it has told last. */
const page = (sandbox: string) => `<!doctype html>
<title>A page with a deck</title>
<iframe id="deck" src="index.html#roles" sandbox="${sandbox}" style="width: 960px; height: 600px"></iframe>`;

async function openFramed(sandbox: string, allowsAnyOrigin: boolean) {
  const visited = await visit({
    at: 'about.html',
    before: [tellParent],
    prepare: (site) => {
      site.serve('about.html', page(sandbox));
      site.allowAnyOrigin(allowsAnyOrigin);
    },
    expected: [/^(?:error|warn): /],
  });
  const around = visited.first;
  await around.run(() => {
    addEventListener('message', ({ data }) => Object.assign(window, { told: data }));
  });
  return around;
}

const told = (around: EngineWindow): Promise<Told | null> =>
  around.run(
    () => (Reflect.get(window, 'told') as { readonly [key: string]: string }) ?? null,
  ) as unknown as Promise<Told | null>;

/** Waits until the deck in the frame tells that it is at a step. */
const tells = (around: EngineWindow, place: string) =>
  waitFor(async () => (await told(around))?.place === place, `the frame to show ${place}`);

/** WebKitWebDriver sends keys to the page around a frame only. */
const SENDS_KEYS_TO_FRAMES = inject('engine').name !== 'WebKit';

/**
 * In WebKit `'self'` of a content security policy does not match in a sandboxed frame, which has no origin: nothing of
 * the deck's scripts runs there, and nothing can be told.
 */
const RUNS_SCRIPTS_IN_SANDBOX = inject('engine').name !== 'WebKit';

/** Waits until something is painted in the frame. */
async function paints(around: EngineWindow): Promise<void> {
  const box = await around.run(() => {
    const { x, y, width, height } =
      document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  await waitFor(async () => (await paintedShare(await around.screenshot(), box)) > 0.02);
}

/** Clicks into the frame, and goes on by a key. */
async function goesOn(around: EngineWindow): Promise<void> {
  // The deck handles keys some time after it is painted.
  await waitFor(async () => {
    await around.click('#deck');
    await around.press('ArrowRight');
    return (await told(around))?.place !== 'roles/0';
  });
  expect((await told(around))?.said).not.toContain('n’a pas pu');
}

test('in a frame the deck shows its slide, and a click into it lets keys go on', async () => {
  const around = await openFramed('allow-scripts allow-same-origin', false);
  await tells(around, 'roles/0');
  if (SENDS_KEYS_TO_FRAMES) await goesOn(around);
});

test('in a sandboxed frame, without storage, the deck works where its host lets any origin read its files; in WebKit its slides can be read', async () => {
  const around = await openFramed('allow-scripts', true);
  if (RUNS_SCRIPTS_IN_SANDBOX) {
    await tells(around, 'roles/0');
    await goesOn(around);
  } else {
    await paints(around);
  }
});

test('in a sandboxed frame on a host that lets no other origin read its files, the slides can be read', async () => {
  const around = await openFramed('allow-scripts', false);
  if (RUNS_SCRIPTS_IN_SANDBOX) await waitFor(async () => (await told(around))?.canRead === true);
  await paints(around);
});

test('in a frame without scripts the slides can be read', async () => {
  await paints(await openFramed('', true));
});
