import type { Plugin, PluginOption } from 'vite';

/** What the plugin of this name offers to others, if it is among those of a build. */
export function apiOf<Api>(
  plugins: readonly PluginOption[] | undefined,
  name: string,
): Api | undefined {
  const found = [plugins ?? []]
    .flat(8)
    .find(
      (plugin): plugin is Plugin<Api> =>
        plugin instanceof Object && 'name' in plugin && plugin.name === name,
    );
  return found?.api;
}
