import type { Plugin } from 'vite';

/** Tells whoever starts the server, under its address, which keys matter and where all figures are. */
export function devBanner(): Plugin {
  return {
    name: 'welcome',
    configureServer(server) {
      const print = server.printUrls.bind(server);
      server.printUrls = () => {
        print();
        server.config.logger.info(
          '  ➜  In the deck: → next, ← previous, F full screen, O overview, ? all keys',
        );
        const [deck = '/'] = server.resolvedUrls?.local ?? [];
        server.config.logger.info(`  ➜  All figures at once: ${deck}gallery/`);
      };
    },
  };
}
