import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../../content/build-options.ts';
import { buildOptions } from '../../vite/build-options.ts';
import { createTempDir } from '../temp-dir.ts';

/** A site that is served on this machine only. */
export interface Site {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a site that has been built.
 * @param base path under which it is served, with a slash at both ends
 */
export async function serveFolder(outDir: string, base = '/'): Promise<Site> {
  const { preview } = await import('vite');
  const server = await preview({
    logLevel: 'warn',
    appType: 'mpa',
    base,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  return {
    address: new URL(base, server.resolvedUrls?.local[0]).href,
    close: () => server.close(),
  };
}

/**
 * Builds the deck as people are given it, beside any other build, and serves it.
 * @param base path under which it is served, with a slash at both ends
 * @param what the build cannot know from the deck's files
 */
export async function serveBuild(base = '/', what: BuildOptions = {}): Promise<Site> {
  const { path: outDir, drop } = createTempDir(await mkdtemp(join(tmpdir(), 'bascule-')));
  try {
    const { build } = await import('vite');
    await build({
      mode: 'production',
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true },
      plugins: [buildOptions(what)],
    });
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
