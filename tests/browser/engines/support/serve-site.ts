import type { TestProject } from 'vitest/node';
import serveFixtureDeck from '../../support/global-setup.ts';

/** The site of this process: each project loads this module anew. */
const shared = globalThis as { engineSite?: Promise<() => Promise<void>> };

/** Builds and serves the fixture deck once, for the projects of all engines. */
export default async function serveSite(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  if (shared.engineSite) {
    await shared.engineSite;
    return undefined;
  }
  shared.engineSite = serveFixtureDeck(project.vitest);
  return shared.engineSite;
}
