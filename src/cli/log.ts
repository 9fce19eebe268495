/** Where a program turns to the person. */
export interface Output {
  /** Says what a person asked for. */
  say(sentence: string): void;
  /** Tells what is being done or is wrong. */
  log(sentence: string): void;
}

/** Says what a person asked for, on standard output. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Tells what is being done or is wrong, on standard error. */
export function log(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

export const standardOutput: Output = { say, log };

/** What went wrong, in the words of the error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A number of bytes as a person reads it: “133 KB”, “1.3 MB”. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A number of things: “1 page”, “2 pages”. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Seconds as a person reads them, from milliseconds: “2.4 s”. */
export function secondsOf(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
