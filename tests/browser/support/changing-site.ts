import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A plain host, where another version may be published at any time, and whose network may fail. */
export interface ChangingSite {
  /** With a slash at its end. */
  readonly address: string;
  /** Paths asked for so far, without that of the site. */
  readonly asked: string[];
  /** Serves a folder from now on; undefined cuts the network. */
  serve(folder: string | undefined): void;
  close(): Promise<void>;
}

const BASE = '/un/sous-chemin/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export async function openSite(first: string): Promise<ChangingSite> {
  let folder: string | undefined = first;
  const asked: string[] = [];
  const server = createServer(async ({ url = '/', socket }, answer) => {
    const path = new URL(url, 'http://localhost').pathname.replace(BASE, '');
    if (folder === undefined) return socket.destroy();
    asked.push(path);
    const file = path.replace(/(^|\/)$/, '$1index.html');
    try {
      const content = await readFile(join(folder, file));
      // Long enough that a browser would keep an old document, were it asked from its own cache.
      answer.setHeader('Cache-Control', 'max-age=600');
      answer.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      answer.end(content);
    } catch {
      answer.writeHead(404).end();
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${BASE}`,
    asked,
    serve(next) {
      folder = next;
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
