import type { Plugin } from 'vite';
import { type CheckedSlide, formatProblem, PROBLEMS_EVENT } from '../../layout-check/problem.ts';

/** Checks the slides in the pages of the development server. Built pages have nothing of it. */
const CLIENT = '/src/layout-check/development/client.ts';

/** In development, lets pages check the layout of their slides, and prints what they find, with file and line. */
export function layoutWarnings(): Plugin {
  return {
    name: 'layout-warnings',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (_, { path }) =>
        path.startsWith('/gallery/')
          ? []
          : [{ tag: 'script', attrs: { type: 'module', src: CLIENT }, injectTo: 'body' }],
    },
    configureServer({ ws, config: { logger } }) {
      /** What was printed of each slide; several windows and reloads find the same. */
      const printed = new Map<string, string>();
      ws.on(PROBLEMS_EVENT, ({ language, slide, problems }: CheckedSlide) => {
        const key = `${language} ${slide}`;
        const before = printed.get(key) ?? '';
        const text = problems.map(formatProblem).join('\n');
        printed.set(key, text);
        if (text === before) return;
        if (text !== '') logger.warn(text, { timestamp: true });
        else
          logger.info(`The layout of the slide “${slide}” (${language}) is in order again.`, {
            timestamp: true,
          });
      });
    },
  };
}
