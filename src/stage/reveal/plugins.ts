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
  /** Names of those that could not be fetched, or export no plugin by default. */
  readonly failed: readonly string[];
}

/** Fetches the plugins. One that fails is left out, so that the talk can begin; why is logged. */
export async function loadPlugins(
  plugins: readonly PluginModule[],
  options: RevealConfig,
): Promise<LoadedPlugins> {
  const loads = await Promise.allSettled(plugins.map(({ load }) => load()));
  const loaded: LoadedPlugin[] = [];
  const failed: string[] = [];
  loads.forEach((result, index) => {
    const { name = '' } = plugins[index] ?? {};
    const plugin = result.status === 'fulfilled' ? result.value.default : undefined;
    if (isPlugin(plugin)) loaded.push(plugin);
    if (isPlugin(plugin) || (result.status === 'fulfilled' && name.endsWith('.css'))) return;
    console.error(name, result.status === 'rejected' ? result.reason : 'exports no plugin');
    failed.push(name);
  });
  return { options, config: configOf(loaded), failed };
}

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
