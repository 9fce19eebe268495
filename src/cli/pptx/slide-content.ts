import type { Page } from 'playwright-core';
import type { SlideContent } from '../../slide-content/content.ts';
import type { InjectedSlideContent } from '../../slide-content/injected.ts';
import { bundleScript } from '../../vite/inline/bundle-script.ts';

/** Injected, so that decks of any build, hosted ones as well, are read by this version of it. */
const FILE = 'src/slide-content/injected.ts';

let script: Promise<string> | undefined;

/** Bundles the script, once per process; call it early, while the browser starts. */
export function bundleSlideContent(): Promise<string> {
  script ??= bundleScript(process.cwd(), FILE).then(({ code }) => code);
  return script;
}

/** Reads slides as they are laid out for print, and the values of colour tokens. The page keeps its print styles. */
export async function readSlides(
  page: Page,
  names: readonly string[],
  tokens: readonly string[],
): Promise<{ contents: SlideContent[]; colors: Record<string, string> }> {
  await page.evaluate(await bundleSlideContent());
  return page.evaluate(
    (wanted) => ({
      contents: window.slideContent.read(wanted.names),
      colors: window.slideContent.colors(wanted.tokens),
    }),
    { names: [...names], tokens: [...tokens] },
  );
}

declare global {
  interface Window {
    /** Only after it was injected. */
    readonly slideContent: InjectedSlideContent;
  }
}
