import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { inject } from 'vitest';

/** A response with a status and headers of its own. */
export interface SiteResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A version of a site: resolves a path to the content of its file or to a response; rejects if there is no such file. */
export type Version = (path: string) => Promise<Buffer | SiteResponse>;

export function versionFromFolder(folder: string): Version {
  return (path) => readFile(join(folder, path));
}

/** The files of the built site that were read in this worker, by their URL: each first visit requests all. */
const builtFiles = new Map<string, Promise<Buffer>>();

/** The site built for all browser tests. */
export const builtVersion: Version = (path) => {
  const url = inject('site') + path;
  const file = builtFiles.get(url) ?? fetchFile(url);
  builtFiles.set(url, file);
  return file;
};

async function fetchFile(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** A static file server whose version can be replaced and whose network can be cut. */
export interface ChangingSite {
  /** URL with a trailing slash. */
  readonly address: string;
  /** Paths requested so far, relative to the base path. */
  readonly requestedPaths: string[];
  /** Replaces the served version; undefined cuts the network. */
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

export async function startSite(first: Version): Promise<ChangingSite> {
  let version: Version | undefined = first;
  const requestedPaths: string[] = [];
  const server = createServer(async ({ url = '/', socket }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(BASE, '');
    if (version === undefined) return socket.destroy();
    requestedPaths.push(path);
    const file = path.replace(/(^|\/)$/, '$1index.html');
    try {
      const content = await version(file);
      if (!Buffer.isBuffer(content)) {
        return response.writeHead(content.status, content.headers).end(content.body);
      }
      // Long enough for the HTTP cache to return outdated documents.
      response.setHeader('Cache-Control', 'max-age=600');
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${BASE}`,
    requestedPaths,
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
