/** Written by the build (`src/vite/reveal-extensions.ts`); undefined is what the deck does not use. */
declare module 'virtual:reveal-extensions' {
  export const loadDeckPlugins: (() => Promise<import('./plugins.ts').LoadedPlugins>) | undefined;
  export const useBlobAddresses: typeof import('./inline-videos.ts').useBlobAddresses | undefined;
  export const allowAnimationStyles:
    | typeof import('./auto-animate.ts').allowAnimationStyles
    | undefined;
}
