import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { HASHED_FOLDER, IMMUTABLE } from '../../vite/http-headers.ts';
import { createTempDir } from '../temp-dir.ts';
import { buildInChild, type ChildBuildOptions } from './build-in-child.ts';

/** A site that is served on this machine only. */
export interface Site {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site.
 * @param base path under which it is served, with a slash at both ends
 */
export async function serveFolder(outDir: string, base = '/'): Promise<Site> {
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    appType: 'mpa',
    base,
    plugins: [cacheHashedFiles(base)],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  return {
    address: new URL(base, server.resolvedUrls?.local[0]).href,
    close: () => server.close(),
  };
}

/** Sends the caching header of the hosts: a page that is opened again asks for its documents only, and not for 20 files. */
function cacheHashedFiles(base: string): Plugin {
  return {
    name: 'cache-hashed-files',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const isHashed = request.url?.startsWith(`${base}${HASHED_FOLDER}`);
        if (isHashed) response.setHeader('Cache-Control', IMMUTABLE);
        next();
      });
    },
  };
}

/**
 * Builds the deck into a temporary folder and serves it.
 * @param base path under which it is served, with a slash at both ends
 */
export async function serveBuild(base = '/', options: ChildBuildOptions = {}): Promise<Site> {
  const { path: outDir, drop } = createTempDir(await mkdtemp(join(tmpdir(), 'bascule-')));
  try {
    await buildInChild(options, outDir);
    const { address, close } = await serveFolder(outDir, base);
    return {
      address,
      async close() {
        await close();
        drop();
      },
    };
  } catch (error) {
    drop();
    throw error;
  }
}
