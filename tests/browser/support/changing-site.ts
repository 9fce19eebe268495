import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { inject } from 'vitest';

/** An answer that is not just a file. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A version of a site: gives a file by its path, or another answer; rejects where it has none. */
export type Version = (path: string) => Promise<Buffer | Answer>;

export function versionIn(folder: string): Version {
  return (path) => readFile(join(folder, path));
}

/** The site that is built for all browser tests. */
export const builtVersion: Version = async (path) => {
  const answer = await fetch(inject('site') + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

/** A plain host, where another version may be published at any time, and whose network may fail. */
export interface ChangingSite {
  /** With a slash at its end. */
  readonly address: string;
  /** Paths asked for so far, without that of the site. */
  readonly asked: string[];
  /** Serves a version from now on; undefined cuts the network. */
  serve(version: Version | undefined): void;
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

export async function openSite(first: Version): Promise<ChangingSite> {
  let version: Version | undefined = first;
  const asked: string[] = [];
  const server = createServer(async ({ url = '/', socket }, answer) => {
    const path = new URL(url, 'http://localhost').pathname.replace(BASE, '');
    if (version === undefined) return socket.destroy();
    asked.push(path);
    const file = path.replace(/(^|\/)$/, '$1index.html');
    try {
      const content = await version(file);
      if (!Buffer.isBuffer(content)) {
        return answer.writeHead(content.status, content.headers).end(content.body);
      }
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
      version = next;
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
