import type { TestProject } from 'vitest/node';
import { copyProject, FIXTURE_DECK } from './project-copy.ts';
import { serveProject } from './serve-project.ts';

/** Builds the fixture deck once, in a project of its own, for all tests of the engine. */
export default async function serveFixtureDeck(
  project: Pick<TestProject, 'provide'>,
): Promise<() => Promise<void>> {
  const { folder, remove } = await copyProject(FIXTURE_DECK);
  const close = await serveProject(project, folder);
  return () => close().then(remove);
}
