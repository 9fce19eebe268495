import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory that a process and all it has started hold, in bytes; what they share is counted once
 * (proportional set size). Undefined where the system does not tell: only Linux does.
 */
export function memoryOf(root: number): number | undefined {
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      // Gone meanwhile, perhaps.
      const parent = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${name}/status`))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return undefined;
  }
  const sum = (pid: number): number => {
    const own =
      Number(/^Pss:\s*(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
    return (children.get(pid) ?? []).reduce((all, child) => all + sum(child), own);
  };
  return sum(root);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
