import { count } from '../../src/cli/log.ts';

/** The answer of `npm audit --json`, as far as used here. */
interface Answer {
  /** Why the registry could not be asked. */
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly dependencies: { readonly total: number } };
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  /** The versions that have it. */
  readonly range: string;
  /** Reports, or names of the vulnerable packages that it depends on. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
  readonly fixAvailable: boolean | { readonly name: string; readonly version: string };
}

/** What an audit found, for a person. */
export interface Audit {
  readonly sentences: readonly string[];
  readonly isVulnerable: boolean;
}

/**
 * Reads the answer of `npm audit --json`.
 * @throws SyntaxError when it is not JSON
 */
export function readAudit(json: string): Audit {
  const { message, vulnerabilities, metadata }: Answer = JSON.parse(json);
  if (vulnerabilities === undefined || metadata === undefined) {
    const why = message ?? 'its answer was not understood';
    return {
      sentences: [`The registry could not be asked for known vulnerabilities: ${why}`],
      isVulnerable: false,
    };
  }
  const found = Object.values(vulnerabilities);
  const packages = count(metadata.dependencies.total, 'package');
  if (found.length === 0) {
    return { sentences: [`No known vulnerability in ${packages}.`], isVulnerable: false };
  }
  return { sentences: found.map(sentenceOf), isVulnerable: true };
}

function sentenceOf({ name, severity, range, via, fixAvailable }: Vulnerability): string {
  const reports = via.map((one) =>
    typeof one === 'string' ? `because of ${one}` : `${one.title}, ${one.url}`,
  );
  return `${name} ${range} (${severity}): ${reports.join('; ')}. ${cureOf(fixAvailable)}`;
}

function cureOf(fix: Vulnerability['fixAvailable']): string {
  if (fix === false) return 'No version without it is known: replace the package, or wait for one.';
  if (fix === true) return 'Run “npm audit fix”, then the tests.';
  return `Install ${fix.name}@${fix.version}, then run the tests.`;
}
