import { inject } from 'vitest';
import type { Fault } from './faulty-site.ts';

/** All faults of a file. */
const FAULTS: readonly Fault[] = ['404', '500', 'aborted', 'HTML', 'held'];

/** Whether every file is tried with every fault; otherwise each is tried with one, another one in each engine. */
const TRIES_ALL = process.env['ALL_FAULTS'] !== undefined;

const ENGINES = ['Chromium', 'Firefox', 'WebKit'];

/** The rows of a table of parts, each with the faults that this run tries. */
export function withFaults<Part extends { readonly part: string }>(
  parts: readonly Part[],
): [part: string, fault: Fault, row: Part][] {
  const shift = ENGINES.indexOf(inject('engine').name);
  return parts.flatMap((row, index) => {
    const faults = TRIES_ALL ? FAULTS : [FAULTS[(index + shift) % FAULTS.length] ?? '404'];
    return faults.map((fault): [string, Fault, Part] => [row.part, fault, row]);
  });
}
