import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { contentTypeOf } from './content-types.ts';
import { startLocalServer } from './local-server.ts';

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

const BASE = 'un/sous-chemin/';

export async function startSite(first: Version): Promise<ChangingSite> {
  let version: Version | undefined = first;
  const requestedPaths: string[] = [];
  const server = await startLocalServer(async ({ url = '/', socket }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(`/${BASE}`, '');
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
      response.setHeader('Content-Type', contentTypeOf(file));
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
    return undefined;
  });
  return {
    address: server.address + BASE,
    requestedPaths,
    serve(next) {
      version = next;
      server.disconnect();
    },
    close: server.close,
  };
}
