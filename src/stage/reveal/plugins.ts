import type { RevealApi, RevealConfig, RevealPlugin, RevealPluginFactory } from 'reveal.js';

type LoadedPlugin = RevealPlugin | RevealPluginFactory;

/** A plugin of deck.yaml, or a style sheet, which has no plugin as its default export. */
export interface PluginModule {
  readonly name: string;
  load(): Promise<{ readonly default?: unknown }>;
}

/** The plugins of deck.yaml, as reveal.js takes them. */
export interface LoadedPlugins {
  /** The options that the deck sets for them. */
  readonly options: RevealConfig;
  /** The plugins, and the keys that they bind. */
  readonly config: RevealConfig;
  /** Names of those that could not be fetched. */
  readonly failed: readonly string[];
}

/** Fetches the plugins. One that cannot be fetched is left out, so that the talk can begin. */
export async function loadPlugins(
  plugins: readonly PluginModule[],
  options: RevealConfig,
): Promise<LoadedPlugins> {
  const loads = await Promise.allSettled(plugins.map(({ load }) => load()));
  const loaded: LoadedPlugin[] = [];
  const failed: string[] = [];
  loads.forEach((result, index) => {
    if (result.status === 'rejected') {
      console.error(result.reason);
      failed.push(plugins[index]?.name ?? '');
    } else if (isPlugin(result.value.default)) {
      loaded.push(result.value.default);
    }
  });
  return { options, config: configOf(loaded), failed };
}

/** A style sheet in the list has a string as its default export, or none. */
function isPlugin(value: unknown): value is LoadedPlugin {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** Lets reveal.js handle the keys that plugins bind, and no other: those belong to the Stage. */
function configOf(loaded: readonly LoadedPlugin[]): RevealConfig {
  let bindings: () => object = () => ({});
  const readBindings: RevealPlugin = {
    id: 'bindings',
    init: (reveal) => {
      const { keyboard } = reveal as InternalApi;
      bindings = () => keyboard.getBindings();
    },
  };
  return {
    plugins: [readBindings, ...loaded],
    keyboard: true,
    keyboardCondition: ({ keyCode, defaultPrevented }: KeyboardEvent) =>
      !defaultPrevented && Object.hasOwn(bindings(), keyCode),
  };
}

/** What reveal.js passes to a plugin; its types leave out the keyboard. */
type InternalApi = RevealApi & { readonly keyboard: { getBindings(): object } };
