import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { serveProject } from '../../browser/support/serve-project.ts';

/** Builds the deck of this project once, for all of its tests. */
export default function serveDeck(project: TestProject): Promise<() => Promise<void>> {
  return serveProject(project, process.cwd());
}
