import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all processes that it started have used. */
export interface Usage {
  readonly seconds: number;
  /** Of all processes, in user and kernel mode. */
  readonly cpuSeconds: number;
  /** The largest sum of the resident memory of all processes at one time; shared pages count in each. */
  readonly peakBytes: number;
}

/** How often the processes are read. */
const INTERVAL_MS = 50;

/**
 * Runs Node.js with these arguments, and samples its processes. On systems without `/proc`, CPU time and memory are NaN.
 * @throws Error with the output of a command that fails
 */
export async function runMeasured(args: readonly string[], cwd: string): Promise<Usage> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const sampler = sampleTree(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - begun) / 1e3;
  if (code !== 0) throw new Error(output);
  return { seconds, ...sampler.stop() };
}

interface ProcessStat {
  readonly parent: number;
  /** In ticks of the clock, 100 a second. */
  readonly cpu: number;
  /** In pages of 4 KiB. */
  readonly pages: number;
}

const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

function sampleTree({ pid = 0 }: ChildProcess) {
  const cpuOf = new Map<number, number>();
  let peakPages = Number.NaN;
  const sample = () => {
    const tree = treeOf(pid, readProcesses());
    if (tree.size === 0) return;
    let pages = 0;
    for (const [id, stat] of tree) {
      cpuOf.set(id, stat.cpu);
      pages += stat.pages;
    }
    peakPages = Math.max(Number.isNaN(peakPages) ? 0 : peakPages, pages);
  };
  const timer = setInterval(sample, INTERVAL_MS);
  return {
    stop() {
      clearInterval(timer);
      const ticks = [...cpuOf.values()].reduce((sum, cpu) => sum + cpu, 0);
      return {
        cpuSeconds: cpuOf.size > 0 ? ticks / TICKS_PER_SECOND : Number.NaN,
        peakBytes: peakPages * PAGE_BYTES,
      };
    },
  };
}

/** A process and its descendants. */
function treeOf(root: number, all: ReadonlyMap<number, ProcessStat>): Map<number, ProcessStat> {
  const tree = new Map<number, ProcessStat>();
  const add = (id: number) => {
    const stat = all.get(id);
    if (stat) tree.set(id, stat);
    for (const [child, { parent }] of all) if (parent === id) add(child);
  };
  add(root);
  return tree;
}

/** All processes of the machine (proc_pid_stat(5)); none without `/proc`. */
function readProcesses(): Map<number, ProcessStat> {
  const all = new Map<number, ProcessStat>();
  for (const name of attempt(() => readdirSync('/proc')) ?? []) {
    if (!/^\d+$/.test(name)) continue;
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    // The name of the program, in parentheses, may contain spaces.
    const fields =
      stat
        ?.slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number) ?? [];
    const [, parent = 0] = fields;
    const [user = 0, system = 0] = fields.slice(11, 13);
    all.set(Number(name), { parent, cpu: user + system, pages: fields[21] ?? 0 });
  }
  return all;
}

/** A process may end while it is read. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
