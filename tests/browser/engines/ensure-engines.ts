import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { main as ensureChromium } from '../../../src/cli/ensure-browser.ts';
import { log } from '../../../src/cli/log.ts';
import { findEngines, type MissingEngine } from './support/installed-engines.ts';

/**
 * Installs the engines that are missing, where that is possible without a question: as root, with apt. Logs a line
 * for each that is still missing: its tests do not run.
 * @returns the exit code: 1 if there is no engine at all
 */
export async function main(): Promise<number> {
  await ensureChromium();
  const wanted = findEngines().missing;
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log(
      `Installing ${wanted.map(({ name }) => name).join(' and ')} with apt, which takes a minute.`,
    );
    install(wanted);
  }
  const { installed, missing } = findEngines();
  for (const { name, reason } of missing) log(`${name} is not tested: ${reason}`);
  return installed.length > 0 ? 0 : 1;
}

/** A package that cannot be had leaves its engine missing. */
function install(missing: readonly MissingEngine[]): void {
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  for (const { packages } of missing)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
