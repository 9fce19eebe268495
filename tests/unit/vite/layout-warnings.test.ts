import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { type CheckedSlide, PROBLEMS_EVENT } from '../../../src/layout-check/checked-slide.ts';
import { inOrder } from '../../../src/layout-check/development/check-pages.ts';
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
  let save: (event: string, file: string) => void = () => {};
  const watcher = {
    on(_: string, listener: typeof save) {
      save = listener;
    },
  };
  const logger = { warn: log('warn'), info: log('info') };
  const server = { ws, watcher, config: { logger, root: '/deck' } };
  const { configureServer, transformIndexHtml } = layoutWarnings();
  if (typeof configureServer !== 'function' || !Object(transformIndexHtml).handler)
    throw new Error('The plugin has no such hook.');
  Reflect.apply(configureServer, undefined, [server as unknown as ViteDevServer]);
  return {
    logged,
    report: (checked: CheckedSlide) => report(checked),
    save: (file: string) => save('change', join('/deck', file)),
    /** The slide that the page checks first. */
    edited: () => Object(transformIndexHtml).handler('', { path: '/' })[0].attrs['data-edited'],
  };
}

const WRONG: CheckedSlide = {
  slide: 'plan',
  language: 'en',
  problems: [
    {
      problem: {
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
      views: ['Stage at 1280 × 720', 'Stage at 1024 × 768'],
    },
  ],
};

test('a problem is printed once, however many windows report it, and again when it has changed', () => {
  const { logged, report } = startServer();
  report(WRONG);
  report(WRONG);
  const warning = 'warn slides/en/plan.md:9 This leaves its place: “Four”. Shorten it. (Stage)';
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

test('pages are told which slide was saved last', () => {
  const { save, edited } = startServer();
  expect(edited()).toBe('');
  save('slides/fr/plan.md');
  expect(edited()).toBe('fr/plan');
  for (const other of ['slides/facts.yaml', 'README.md', 'assets/CREDITS.md', 'docs/en/a.md'])
    save(other);
  expect(edited()).toBe('fr/plan');
});

test('the edited slide is checked first, then the one shown, then those that follow it', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(inOrder(ids, 'd', 'b')).toEqual(['d', 'b', 'c', 'a']);
  expect(inOrder(ids, 'b', 'b')).toEqual(['b', 'c', 'd', 'a']);
  expect(inOrder(ids, undefined, undefined)).toEqual(ids);
  expect(inOrder(ids, 'removed', 'removed')).toEqual(ids);
});
