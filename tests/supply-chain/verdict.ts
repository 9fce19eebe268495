import { count } from '../../src/cli/log.ts';
import type { Ended } from './run-npm.ts';

/** How Node.js begins a warning: `(node:123) ExperimentalWarning: …`, `(node:123) [DEP0205] DeprecationWarning: …`. */
const WARNING = /^\(node:\d+\) .*Warning: /gm;

/** Whether a step passed: its exit code is 0, and Node.js has warned of nothing. */
export function verdictOf({ code, output, errors }: Ended): string {
  if (code !== 0) return 'failed';
  const warnings = `${output}\n${errors}`.match(WARNING) ?? [];
  return warnings.length === 0 ? 'passed' : count(warnings.length, 'warning');
}
