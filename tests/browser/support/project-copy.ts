import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A project in a temporary folder. */
export interface ProjectCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

const ENGINE = ['index.html', 'package.json', 'vite.config.ts', 'src'];

/** The folder with `slides/` and `assets/` of the deck on which the engine is tested. */
export const FIXTURE_DECK = 'tests/fixtures/deck';

/**
 * Copies the project to a temporary folder, so that a test can edit its slides; `node_modules` is linked.
 * @param deck folder with the `slides/` and `assets/` to take instead of those of the project
 */
export async function copyProject(deck = '.'): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-copy-'));
  for (const part of ENGINE) await cp(part, join(folder, part), { recursive: true });
  for (const part of ['slides', 'assets']) {
    await cp(join(deck, part), join(folder, part), { recursive: true });
  }
  // The project may be a copy itself.
  await symlink(await realpath('node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}
