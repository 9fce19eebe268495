import type { TestProject } from 'vitest/node';
import { currentEnvironment } from '../../../src/cli/browser/environment.ts';
import { findBrowser } from '../../../src/cli/browser/find.ts';
import { serveBuild } from '../../../src/cli/browser/site-server.ts';
import { DEFAULT_FONTS, fontSetFile } from './font-sets.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string;
  }
}

/** A path that nobody built for: addresses in the site have to be relative. */
const BASE = '/un/sous-chemin/';

/** Builds the site once and serves it to all browser tests, which have a browser and its fonts. */
export default async function site(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser(currentEnvironment());
  // Of every browser that a test starts, and of every program that it runs.
  process.env['FONTCONFIG_FILE'] = await fontSetFile(DEFAULT_FONTS);
  const { address, close } = await serveBuild(BASE);
  project.provide('site', address);
  return close;
}
