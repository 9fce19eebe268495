import { expect, test } from 'vitest';
import { paintedShare } from './support/painted-share.ts';
import { shows, stageReady } from './support/stage.ts';
import { visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';

test.each(['share', 'mix', 'dates', 'volume', 'curves'])(
  'the figure of “%s” is drawn in each of its states, with all labels inside of it',
  async (slide) => {
    const { first: stage } = await visit({ at: `#${slide}` });
    await stageReady(stage);
    const states = await stage.run(
      (name) => document.querySelectorAll(`#${name} .figure-step`).length,
      slide,
    );
    for (let state = 0; state <= states; state++) {
      await shows(stage, `${slide}/${state}`);
      const box = await stage.run((name) => {
        const { x, y, width, height } =
          document.querySelector(`#${name} .figure-drawing`)?.getBoundingClientRect() ??
          new DOMRect();
        return { x, y, width, height };
      }, slide);
      expect(box.width).toBeGreaterThan(600);
      expect(await paintedShare(await stage.screenshot(), box)).toBeGreaterThan(0.01);
      await stage.press('ArrowRight');
    }
  },
);

test('a window that changes its size while a figure moves shows the figure whole, in its new state', async () => {
  const { first: stage } = await visit({ at: '#volume' });
  await stageReady(stage);
  await shows(stage, 'volume/0');
  await stage.press('ArrowRight');
  // While it moves: a transition takes longer than the messages to the browser.
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1440, height: 700 },
    { width: 1280, height: 720 },
  ])
    await stage.resize(size);
  await shows(stage, 'volume/1');
  await waitFor(() =>
    stage.run(() => {
      const figure = document.querySelector('#volume .figure-drawing');
      const slide = document.querySelector('#volume')?.getBoundingClientRect();
      const drawings = [...(figure?.querySelectorAll('svg, canvas') ?? [])].filter((drawing) =>
        drawing.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
      const isNewState = figure?.querySelector(
        '[data-shape="wide"][data-state="2027"]:not([hidden])',
      );
      const isWhole = drawings.every((drawing) => {
        const { left, top, right, bottom, width, height } = drawing.getBoundingClientRect();
        return (
          slide !== undefined &&
          left >= slide.left - 1 &&
          right <= slide.right + 1 &&
          top >= slide.top - 1 &&
          bottom <= slide.bottom + 1 &&
          width > 400 &&
          height > 100
        );
      });
      return isNewState !== null && drawings.length === 1 && isWhole;
    }),
  );
  await stage.press('ArrowRight');
  await shows(stage, 'curves/0');
});
