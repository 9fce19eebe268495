import type { Browser, BrowserContext, KeyInput, Page } from 'puppeteer-core';
import type { EngineBrowser, EngineName, EngineVisit, EngineWindow } from './engine-window.ts';
import { navigateBy } from './navigate-by.ts';
import { call } from './page-script.ts';
import { waitFor } from './wait-for.ts';
import { WINDOW_SIZE } from './window-size.ts';

/** An engine that Puppeteer drives: Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function puppeteerEngine(name: EngineName, browser: Browser): Promise<EngineBrowser> {
  return {
    name,
    version: (await browser.version()).replace(/^.*\//, ''),
    async visit(size = WINDOW_SIZE) {
      const context = await browser.createBrowserContext();
      const visit = visitOf(context);
      const first = await visit.another();
      await first.resize(size);
      return { ...visit, first };
    },
    close: () => browser.close(),
  };
}

function visitOf(context: BrowserContext): Omit<EngineVisit, 'first'> {
  const another = async () => windowOf(await context.newPage());
  return {
    another,
    async opened(action) {
      const known = new Set(await context.pages());
      await action();
      const page = await waitFor(async () =>
        (await context.pages()).find((one) => !known.has(one)),
      );
      return windowOf(page);
    },
    end: () => context.close(),
  };
}

function windowOf(page: Page): EngineWindow {
  const run: EngineWindow['run'] = (script, ...args) =>
    page.evaluate(call(script, args)) as Promise<Awaited<ReturnType<typeof script>>>;
  return {
    ...navigateBy(run),
    run,
    async press(key) {
      const names = (key.length > 1 ? key.split('+') : [key]) as KeyInput[];
      for (const name of names) await page.keyboard.down(name);
      for (const name of names.reverse()) await page.keyboard.up(name);
    },
    async click(selector) {
      const element = await page.waitForSelector(selector, { visible: true });
      await element?.click();
    },
    async drag([fromX, fromY], [toX, toY]) {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
      await page.mouse.move(toX, toY);
      await page.mouse.up();
    },
    resize: (size) => page.setViewport(size),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => page.close(),
  };
}
