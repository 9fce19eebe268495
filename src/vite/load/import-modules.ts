import { createRunnableDevEnvironment, type RunnableDevEnvironment, resolveConfig } from 'vite';
import type { LoadModule } from '../../content/files/read-files.ts';
import { PRESERVE_SYMLINKS } from '../preserve-symlinks.ts';
import type { ModuleCache } from './module-cache.ts';

/** The name of the environment in Vite's configuration. */
const NAME = 'inline';

/**
 * Runs a task that imports TypeScript modules of a project. What they share is compiled and run once: Vite's
 * `runnerImport` begins anew for each module, and all figures of a deck import the same kit.
 * @param root folder of the project
 * @param task gets a function that imports a file
 * @param cache of imports before; by default, all modules are imported anew
 */
export async function importingModules<Result>(
  root: string,
  task: (load: LoadModule) => Promise<Result>,
  cache?: ModuleCache,
): Promise<Result> {
  const since = Date.now();
  const known = (await cache?.current()) ?? new Map<string, unknown>();
  const imported = new Map<string, unknown>();
  let started: Promise<RunnableDevEnvironment> | undefined;
  try {
    const result = await task(async (file) => {
      if (known.has(file)) return known.get(file);
      started ??= start(root);
      const module: unknown = await (await started).runner.import(file);
      imported.set(file, module);
      return module;
    });
    if (cache && started) {
      const { moduleGraph } = await started;
      await cache.add(imported, moduleGraph.fileToModulesMap.keys(), since);
    }
    return result;
  } finally {
    await started?.then(
      (environment) => environment.close(),
      // Whoever has imported a module handles it.
      () => {},
    );
  }
}

/** An environment with the options of `runnerImport`. */
async function start(root: string): Promise<RunnableDevEnvironment> {
  const config = await resolveConfig(
    {
      ...PRESERVE_SYMLINKS,
      root,
      configFile: false,
      envDir: false,
      // Not looked up: nothing is cached.
      cacheDir: root,
      environments: {
        [NAME]: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] },
        },
      },
    },
    'serve',
  );
  const environment = createRunnableDevEnvironment(NAME, config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  return environment;
}
