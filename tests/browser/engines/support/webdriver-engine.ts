import { Builder, Button, By, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import type { EngineBrowser, EngineVisit, EngineWindow, Size } from './engine-window.ts';
import { navigateBy } from './navigate-by.ts';
import { call } from './page-script.ts';
import { waitFor } from './wait-for.ts';
import { WINDOW_SIZE } from './window-size.ts';

/** What WebDriver calls the keys that have no character. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  Home: Key.HOME,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Space: Key.SPACE,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
};

/**
 * WebKitGTK's small browser, driven by WebDriver. A session has one storage: visits are told apart by the
 * origins that they open.
 * @param server URL of a running WebKitWebDriver
 * @param binary path of MiniBrowser
 */
export async function webdriverEngine(server: string, binary: string): Promise<EngineBrowser> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    // Otherwise no command is answered while a file of the page is still awaited.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: 25_000 });
  const version = String((await driver.getCapabilities()).getBrowserVersion());
  return {
    name: 'WebKit',
    version,
    visit: (size = WINDOW_SIZE) => visit(driver, size),
    close: () => driver.quit(),
  };
}

async function visit(driver: WebDriver, size: Size): Promise<EngineVisit> {
  // The first window stays open, because the last one to close ends the browser.
  const handles: string[] = [];
  const newWindow = async () => {
    await driver.switchTo().newWindow('window');
    const handle = await driver.getWindowHandle();
    handles.push(handle);
    const opened = windowOf(driver, handle);
    await opened.resize(size);
    return opened;
  };
  return {
    first: await newWindow(),
    another: newWindow,
    async opened(action) {
      const known = new Set(await driver.getAllWindowHandles());
      await action();
      const handle = await waitFor(async () =>
        (await driver.getAllWindowHandles()).find((one) => !known.has(one)),
      );
      handles.push(handle);
      return windowOf(driver, handle);
    },
    async end() {
      const open = await driver.getAllWindowHandles();
      for (const handle of handles.filter((one) => open.includes(one))) {
        await driver.switchTo().window(handle);
        await driver.close();
      }
      const [remaining] = await driver.getAllWindowHandles();
      if (remaining) await driver.switchTo().window(remaining);
    },
  };
}

function windowOf(driver: WebDriver, handle: string): EngineWindow {
  /** WebDriver commands go to one current window. */
  const here = () => driver.switchTo().window(handle);
  const run: EngineWindow['run'] = async (script, ...args) => {
    await here();
    return driver.executeScript(`return ${call(script, args)}`);
  };
  return {
    ...navigateBy(run),
    run,
    async press(key) {
      await here();
      const names = key.length > 1 ? key.split('+') : [key];
      const keys = names.map((name) => KEYS[name] ?? name);
      const actions = driver.actions();
      for (const one of keys) actions.keyDown(one);
      for (const one of keys.reverse()) actions.keyUp(one);
      await actions.perform();
    },
    async click(selector) {
      await here();
      await driver
        .actions()
        .move({ origin: await driver.findElement(By.css(selector)) })
        .click()
        .perform();
    },
    async drag([fromX, fromY], [toX, toY]) {
      await here();
      const origin = Origin.VIEWPORT;
      await driver
        .actions()
        .move({ x: fromX, y: fromY, origin, duration: 0 })
        .press(Button.LEFT)
        .move({ x: (fromX + toX) / 2, y: (fromY + toY) / 2, origin, duration: 0 })
        .move({ x: toX, y: toY, origin, duration: 0 })
        .release(Button.LEFT)
        .perform();
    },
    async resize({ width, height }) {
      await here();
      // Frame and toolbar of the window belong to its size.
      const [outerWidth, outerHeight] = await driver.executeScript<[number, number]>(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      );
      await driver
        .manage()
        .window()
        .setRect({
          width: width + outerWidth,
          height: height + outerHeight,
        });
    },
    async screenshot() {
      await here();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
    async close() {
      await here();
      await driver.close();
    },
  };
}
