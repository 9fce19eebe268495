import type { BuildOptions } from '../../content/build-options.ts';
import { buildSite } from '../../vite/build-site.ts';
import { log, reasonOf } from '../log.ts';

/**
 * The command that `buildInChild` runs.
 * @param args the output folder, and the build options as JSON
 * @returns the exit code: 1 when nothing was built, after a message on stderr
 */
export async function main([outDir = '', options = '{}']: readonly string[]): Promise<number> {
  try {
    await buildSite(JSON.parse(options) as BuildOptions, outDir, true);
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}
