/** Where a command writes to. */
export interface Output {
  /** Writes a result to standard output. */
  print(sentence: string): void;
  /** Writes progress or an error to standard error. */
  log(sentence: string): void;
}

/** Writes a result to standard output. */
export function print(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Writes progress or an error to standard error. */
export function log(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

export const standardOutput: Output = { print, log };

/** The message of an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Formats a number of bytes: “133 KB”, “1.3 MB”. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Formats a count: “1 page”, “2 pages”. @param noun in the singular */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Formats milliseconds as seconds: “2.4 s”. */
export function secondsOf(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
