import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { type CheckedSlide, PROBLEMS_EVENT } from '../../../src/layout-check/problem.ts';
import { layoutWarnings } from '../../../src/vite/development/layout-warnings.ts';

/** A development server that records what is logged, and the function by which a page reports. */
function startServer() {
  const logged: string[] = [];
  let report: (checked: CheckedSlide) => void = () => {};
  const ws = {
    on(event: string, listener: typeof report) {
      if (event === PROBLEMS_EVENT) report = listener;
    },
  };
  const log = (level: string) => (text: string) => void logged.push(`${level} ${text}`);
  const server = { ws, config: { logger: { warn: log('warn'), info: log('info') } } };
  const { configureServer } = layoutWarnings();
  if (typeof configureServer !== 'function') throw new Error('The plugin has no such hook.');
  Reflect.apply(configureServer, undefined, [server as unknown as ViteDevServer]);
  return { logged, report: (checked: CheckedSlide) => report(checked) };
}

const WRONG: CheckedSlide = {
  slide: 'plan',
  language: 'en',
  problems: [
    {
      kind: 'foot',
      slide: 'plan',
      language: 'en',
      step: 0,
      subjects: ['“Four”'],
      message: 'This leaves its place: “Four”.',
      cure: 'Shorten it.',
      file: 'slides/en/plan.md',
      line: 9,
    },
  ],
};

test('a problem is printed once, however many windows report it, and again when it has changed', () => {
  const { logged, report } = startServer();
  report(WRONG);
  report(WRONG);
  const warning = 'warn slides/en/plan.md:9 This leaves its place: “Four”. Shorten it.';
  expect(logged).toEqual([warning]);
  report({ ...WRONG, problems: [] });
  report({ ...WRONG, problems: [] });
  expect(logged).toEqual([warning, 'info The layout of the slide “plan” (en) is in order again.']);
  report(WRONG);
  expect(logged.at(-1)).toBe(warning);
});

test('slides on which all is well are not mentioned', () => {
  const { logged, report } = startServer();
  report({ slide: 'plan', language: 'en', problems: [] });
  expect(logged).toEqual([]);
});
