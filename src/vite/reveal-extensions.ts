import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { DeckBuild } from './deck-build.ts';

/** The module that src/stage/reveal imports; `virtual-modules.d.ts` there declares it. */
const MODULE = 'virtual:reveal-extensions';

/** The module of a deck that cannot be compiled. */
const NOTHING = ['allowAnimationStyles', 'useBlobAddresses', 'loadDeckPlugins']
  .map((name) => `export const ${name} = undefined;`)
  .join('\n');

/**
 * Provides what only some decks need of reveal.js to the Stage: the plugins of deck.yaml, auto-animation where a slide
 * has it, and videos as backgrounds in a single-file build. What a deck does not need is undefined in this module, and
 * its code is not in the build.
 */
export function revealExtensions(deck: DeckBuild): Plugin {
  return {
    name: 'reveal-extensions',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const content = await Promise.all([deck.config(), deck.documents()]).catch(
        (error: unknown) => {
          // A development server shows the problems in place of the page, and needs this module only to find its imports.
          if (!deck.isServed) throw error;
        },
      );
      if (!content) return NOTHING;
      const [{ plugins = [], pluginOptions = {} }, documents] = content;
      const uses = (style: string) =>
        deck.isServed || documents.some(({ optionalStyles }) => optionalStyles.includes(style));
      const from = (file: string) =>
        JSON.stringify(join(deck.root, 'src/stage/reveal', file).replaceAll('\\', '/'));
      return [
        uses('auto-animate')
          ? `export { allowAnimationStyles } from ${from('auto-animate.ts')};`
          : 'export const allowAnimationStyles = undefined;',
        deck.options.singleFile && uses('backgrounds')
          ? `export { useBlobAddresses } from ${from('inline-videos.ts')};`
          : 'export const useBlobAddresses = undefined;',
        ...(plugins.length === 0
          ? ['export const loadDeckPlugins = undefined;']
          : [
              `import { loadPlugins } from ${from('plugins.ts')};`,
              `const plugins = [${plugins.map(pluginEntry).join()}];`,
              `const options = ${JSON.stringify(pluginOptions)};`,
              'export const loadDeckPlugins = () => loadPlugins(plugins, options);',
            ]),
      ].join('\n');
    },
  };
}

function pluginEntry(plugin: string): string {
  const module = JSON.stringify(plugin);
  return `{ name: ${module}, load: () => import(${module}) }`;
}
