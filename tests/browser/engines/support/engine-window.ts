import type { Json, PageScript } from './page-script.ts';

/** Names of the engines, as the tests print them. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKit';

/** Width and height of a window's viewport in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A window of a browser, as a person has it: what they press and click, and what is on its page. The tests
 * of engines know of nothing else, so that one set of them runs by WebDriver and by WebDriver BiDi.
 */
export interface EngineWindow {
  /** Loads a URL; resolves when its document is parsed. The browser's own error page is no error. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** As the browser's Back button. */
  back(): Promise<void>;
  /** @param key a name as in `KeyboardEvent.key`, with `Shift+` or `Control+` before it if need be */
  press(key: string): Promise<void>;
  /** Clicks the middle of the first element that matches, like a mouse. */
  click(selector: string): Promise<void>;
  /** Presses the mouse at one point of the viewport and releases it at another. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Runs a function in the page; it can use only its arguments. Waits for a promise. */
  run<Args extends readonly Json[], Result>(
    script: PageScript<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** One visit of a browser, with storage and caches of its own. */
export interface EngineVisit {
  readonly first: EngineWindow;
  /** Waits for the window that an action opens. */
  opened(action: () => Promise<void>): Promise<EngineWindow>;
  /** A further window of the same visit. */
  another(): Promise<EngineWindow>;
  /** Closes all its windows, and forgets its storage. */
  end(): Promise<void>;
}

/** A running browser. */
export interface EngineBrowser {
  readonly name: EngineName;
  /** As the browser tells it. */
  readonly version: string;
  visit(size?: Size): Promise<EngineVisit>;
  close(): Promise<void>;
}
