import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolders } from '../../content/project-folders.ts';
import {
  type CheckedSlide,
  type EditedSlide,
  formatEdited,
  PROBLEMS_EVENT,
  parseEdited,
  sentencesOf,
} from '../../layout-check/checked-slide.ts';

/** Checks the slides in the pages of the development server. Built pages have nothing of it. */
const CLIENT = '/src/layout-check/development/client.ts';

/**
 * In development, lets pages check the layout of their slides, that which was edited first, and prints what they find,
 * with file and line.
 */
export function layoutWarnings(): Plugin {
  /** The slide that was saved last, since the server has started. */
  let edited: EditedSlide | undefined;
  return {
    name: 'layout-warnings',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (_, { path }) =>
        path.startsWith('/gallery/')
          ? []
          : [
              {
                tag: 'script',
                attrs: {
                  type: 'module',
                  src: CLIENT,
                  'data-edited': edited ? formatEdited(edited) : '',
                },
                injectTo: 'body',
              },
            ],
    },
    configureServer({ ws, watcher, config: { logger, root } }) {
      const { slides } = projectFolders(root);
      watcher.on('all', (_event, file) => {
        if (!file.endsWith('.md')) return;
        const path = relative(slides, file).replaceAll(sep, '/').replace(/\.md$/, '');
        edited = parseEdited(path) ?? edited;
      });
      /** What was printed of each slide; several windows and reloads find the same. */
      const printed = new Map<string, string>();
      ws.on(PROBLEMS_EVENT, (checked: CheckedSlide) => {
        const { language, slide } = checked;
        const key = `${language} ${slide}`;
        const before = printed.get(key) ?? '';
        const text = sentencesOf(checked).join('\n');
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
