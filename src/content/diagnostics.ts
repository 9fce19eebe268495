import { stripVTControlCharacters } from 'node:util';

/** A location in a file of the deck; line and column are 1-based. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A problem that stops the build. The message says what is wrong and how to correct it. */
export interface Diagnostic extends SourceLocation {
  readonly message: string;
}

/**
 * All problems of the content, causes before consequences: the configuration, then the ledger with its CSV files, then
 * figures, then slides; among these by file, line and column.
 */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = [...diagnostics].sort(
      (a, b) =>
        stageOf(a) - stageOf(b) ||
        a.file.localeCompare(b.file, 'en') ||
        a.line - b.line ||
        a.column - b.column,
    );
    super(sorted.map(formatDiagnostic).join('\n'));
    this.name = 'ContentError';
    this.diagnostics = sorted;
    // A stack points into the compiler and not at the problem. Vite prints it, and shows it in its overlay.
    this.stack = this.message;
  }

  /** Printed by Node without a stack trace, which points into the compiler and not at the problem. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}

/** What is compiled first may be the cause of a problem in what uses it. */
const STAGES = [/\/deck\.ya?ml$/, /\/facts\.ya?ml$/, /\.csv$/, /\.ts$/];

function stageOf({ file }: Diagnostic): number {
  const stage = STAGES.findIndex((pattern) => pattern.test(`/${file}`));
  return stage < 0 ? STAGES.length : stage;
}

/** The message of any error, without the colours that tools add for terminals. */
export function plainMessage(error: unknown): string {
  const { message } = Object(error) as { readonly message?: unknown };
  return stripVTControlCharacters(typeof message === 'string' ? message : String(error));
}

/** The most characters of a quotation from a file, and of a message. */
const LONGEST_QUOTATION = 120;
const LONGEST_MESSAGE = 600;

/** A message on one line, as editors and terminals expect it: what it quotes from a file may have several, or be long. */
function inOneLine(message: string): string {
  const line = plainMessage({ message })
    .replace(/\s*\n\s*/g, ' ')
    .replace(CONTROL, '\uFFFD')
    .replace(/“([^”]*)”/g, (_, quoted: string) => `“${shortened(quoted, LONGEST_QUOTATION)}”`);
  return shortened(line, LONGEST_MESSAGE);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would act upon them.
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;

/** `slides/fr/facture.md:4:1 A figure …`: the format that editors and terminals make clickable. */
export function formatDiagnostic({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Collects problems, so that all of them are reported at once. */
export class Diagnostics {
  readonly #all = new Map<string, Diagnostic>();
  readonly #warnings = new Map<string, Diagnostic>();
  readonly #messages = new Set<string>();
  #reportCount = 0;

  /** How often a method that reports was called, also where the problem was known: unchanged by what has no problem. */
  get reportCount(): number {
    return this.#reportCount;
  }

  /** Adds a problem that stops the build. */
  add({ file, line, column }: SourceLocation, message: string): void {
    this.#reportCount++;
    const added = { file, line, column, message: inOneLine(message) };
    // A figure is checked once per language: its problems are reported once.
    this.#all.set(formatDiagnostic(added), added);
    this.#messages.add(added.message);
  }

  /** Adds a problem of something else than the text at the location, which other texts may use: only for the first. */
  addOnce(location: SourceLocation, message: string): void {
    this.#reportCount++;
    if (!this.#messages.has(inOneLine(message))) this.add(location, message);
  }

  /** Whether there is a problem at a location. */
  has({ file, line, column }: SourceLocation): boolean {
    return this.all.some(
      (other) => other.file === file && other.line === line && other.column === column,
    );
  }

  /** Adds something that does not stop the build: the deck can be shown, but not as the author may expect. */
  warn({ file, line, column }: SourceLocation, message: string): void {
    this.#reportCount++;
    const added = { file, line, column, message: inOneLine(message) };
    this.#warnings.set(formatDiagnostic(added), added);
  }

  get warnings(): readonly Diagnostic[] {
    return [...this.#warnings.values()];
  }

  /** The problems so far. */
  get all(): readonly Diagnostic[] {
    return [...this.#all.values()];
  }

  /** @throws ContentError if there is any problem */
  throwIfAny(): void {
    if (this.#all.size > 0) throw new ContentError(this.all);
  }
}

/** The location of a character offset in a text. */
export function locationAt(file: string, text: string, offset: number): SourceLocation {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
