import type { TestProject } from 'vitest/node';
import { currentEnvironment } from '../../../src/cli/browser/environment.ts';
import { findBrowser } from '../../../src/cli/browser/find.ts';
import { serveBuild } from '../../../src/cli/browser/site-server.ts';
import { DEFAULT_FONTS, fontconfigFile } from './font-sets.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the built site, with a trailing slash. */
    site: string;
  }
}

/** A base path that the build does not know: URLs in the site have to be relative. */
const BASE = '/un/sous-chemin/';

/** Builds the site once and serves it to all browser tests; fails early if no browser is found. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser(currentEnvironment());
  // Inherited by all browsers and commands that the tests start.
  process.env['FONTCONFIG_FILE'] = await fontconfigFile(DEFAULT_FONTS);
  const { address, close } = await serveBuild(BASE);
  project.provide('site', address);
  return close;
}
