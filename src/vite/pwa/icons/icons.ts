import type { Plugin } from 'vite';
import type { DeckBuild } from '../../deck-build.ts';

/** Writes the icons that `assets/` lacks into the site, and serves them in development. */
export function icons(deck: DeckBuild): Plugin {
  return {
    name: 'icons',
    async generateBundle() {
      for (const [fileName, source] of await deck.icons()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (!/^icons\/[\w-]+\.(svg|png)$/.test(path)) return next();
        const icon = await deck.icons().then(
          (all) => all.get(path),
          () => undefined,
        );
        if (!icon) return next();
        response.setHeader('Content-Type', path.endsWith('svg') ? 'image/svg+xml' : 'image/png');
        response.end(Buffer.from(icon));
        return undefined;
      });
    },
  };
}
