import { isRootWithApt } from '../../../src/cli/browser/environment.ts';
import { aptInstall, aptUpdate } from '../../../src/cli/browser/install.ts';
import { main as ensureChromium } from '../../../src/cli/ensure-browser.ts';
import { log } from '../../../src/cli/log.ts';
import { findEngines } from './support/installed-engines.ts';

/**
 * Installs the engines that are missing, where that is possible without a question: as root, with apt. Logs a line
 * for each that is still missing: its tests do not run.
 * @returns the exit code: 1 if there is no engine at all
 */
export async function main(): Promise<number> {
  await ensureChromium();
  const wanted = findEngines().missing;
  if (wanted.length > 0 && isRootWithApt()) {
    log(
      `Installing ${wanted.map(({ name }) => name).join(' and ')} with apt, which takes a minute.`,
    );
    await aptUpdate();
    // A package that cannot be had leaves its engine missing.
    for (const { packages } of wanted) await aptInstall(...packages);
  }
  const { installed, missing } = findEngines();
  for (const { name, reason } of missing) log(`${name} is not tested: ${reason}`);
  return installed.length > 0 ? 0 : 1;
}
