import type { Plugin } from 'vite';

/** Prints the most important keys and the address of the gallery below the address of the development server. */
export function devBanner(): Plugin {
  return {
    name: 'dev-banner',
    configureServer(server) {
      const print = server.printUrls.bind(server);
      server.printUrls = () => {
        print();
        server.config.logger.info(
          '  ➜  In the deck: → next, ← previous, F full screen, O overview, ? all keys',
        );
        const [deck = '/'] = server.resolvedUrls?.local ?? [];
        server.config.logger.info(
          `  ➜  All figures at once: ${deck}gallery/, slides: ${deck}gallery/slides/`,
        );
      };
    },
  };
}
