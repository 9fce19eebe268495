import { readFileSync } from 'node:fs';

/** A package of `package-lock.json`. */
export interface LockedPackage {
  /** Where it is installed: `node_modules/zod`. */
  readonly path: string;
  readonly version: string;
  /** SPDX expression, as its manifest has it. */
  readonly license?: string;
  /** Whether only building and testing needs it. */
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  /** Hash of its archive. */
  readonly integrity?: string;
  /** The address of its archive, which this project leaves to the person's configuration. */
  readonly resolved?: string;
}

/** All packages of the lock file: those for other systems as well, which are not installed here. */
export function lockedPackages(): LockedPackage[] {
  const { packages }: { packages: Record<string, Omit<LockedPackage, 'path'>> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  return Object.entries(packages).flatMap(([path, one]) => (path === '' ? [] : { ...one, path }));
}

/** Name and version of a package: `zod 4.6.7`. */
export function titleOf({ path, version }: LockedPackage): string {
  return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`;
}
