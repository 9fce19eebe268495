import { log, print, reasonOf } from '../../src/cli/log.ts';
import { readAudit } from './read-audit.ts';
import { runNpm } from './run-npm.ts';

/**
 * Asks the registry for known vulnerabilities of all dependencies.
 * @returns the exit code: 1 if there is one; 0 if there is none, or if the registry could not be asked
 */
export async function main(): Promise<number> {
  try {
    // With `--json`, npm writes an answer for a registry that cannot be reached as well.
    const { output } = await runNpm(['audit', '--json']);
    const { sentences, isVulnerable } = readAudit(output);
    for (const sentence of sentences) print(sentence);
    return isVulnerable ? 1 : 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}
