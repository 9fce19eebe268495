import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { currentEnvironment } from '../../../src/cli/browser/environment.ts';
import { findBrowser } from '../../../src/cli/browser/find.ts';
import { serveFolder } from '../../../src/cli/browser/site-server.ts';
import { buildProject } from './build-project.ts';
import { DEFAULT_FONTS, fontconfigFile } from './font-sets.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the built site, with a trailing slash. */
    site: string;
    /** The project that the site was built from: the working folder of the tests. */
    project: string;
  }
}

/** A base path that the build does not know: URLs in the site have to be relative. */
const BASE = '/un/sous-chemin/';

/**
 * Builds the deck of a folder and serves it to all tests of a Vitest project; fails early if no browser is found.
 * @returns a function that stops the server and removes the site
 */
export async function serveProject(
  project: Pick<TestProject, 'provide'>,
  folder: string,
): Promise<() => Promise<void>> {
  await findBrowser(currentEnvironment());
  // Inherited by all browsers and commands that the tests start.
  process.env['FONTCONFIG_FILE'] = await fontconfigFile(DEFAULT_FONTS);
  const outDir = await mkdtemp(join(tmpdir(), 'bascule-site-'));
  await buildProject(folder, outDir);
  const { address, close } = await serveFolder(outDir, BASE);
  project.provide('site', address);
  project.provide('project', folder);
  return () => close().then(() => rm(outDir, { recursive: true, force: true }));
}
