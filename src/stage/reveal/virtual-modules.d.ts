/** Written by the build from `plugins` and `pluginOptions` of deck.yaml. */
declare module 'virtual:reveal-plugins' {
  export const plugins: readonly {
    readonly name: string;
    /** Imports a plugin, or a style sheet, which has no plugin as its default export. */
    load(): Promise<{ readonly default?: unknown }>;
  }[];
  export const options: Readonly<Record<string, unknown>>;
}
