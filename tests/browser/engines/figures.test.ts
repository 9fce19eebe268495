import { expect, test } from 'vitest';
import { paintedShare } from './support/painted-share.ts';
import { shows, stageReady } from './support/stage.ts';
import { visit } from './support/visit.ts';

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
