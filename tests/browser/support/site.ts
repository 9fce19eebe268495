import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../src/export/find-browser.ts';
import { thisMachine } from '../../../src/export/machine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string;
  }
}

/** A path that nobody built for: addresses in the site have to be relative. */
const BASE = '/un/sous-chemin/';

/** Builds the site once and serves it to all browser tests; sees to it that there is a browser. */
export default async function site(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser(thisMachine());
  const outDir = await mkdtemp(join(tmpdir(), 'bascule-'));
  // Vitest sets NODE_ENV to “test”; people are given the production build.
  await build({ mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'warn',
    appType: 'mpa',
    base: BASE,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  project.provide('site', new URL(BASE, server.resolvedUrls?.local[0]).href);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
}
