import type { Plugin } from 'vite';
import type { DeckBuild } from './deck-build.ts';

/** The module that src/stage/reveal imports; `.types.d.ts` beside that import declares it. */
const MODULE = 'virtual:reveal-plugins';

/** Provides the plugins of deck.yaml to the Stage as a module with one loader per line. */
export function revealPlugins(deck: DeckBuild): Plugin {
  return {
    name: 'reveal-plugins',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { plugins = [], pluginOptions = {} } = await deck.config();
      const loaders = plugins.map((name) => {
        const module = JSON.stringify(name);
        return `{ name: ${module}, load: () => import(${module}) },`;
      });
      return `export const plugins = [${loaders.join('\n')}];
export const options = ${JSON.stringify(pluginOptions)};`;
    },
  };
}
