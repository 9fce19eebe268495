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

/** `slides/fr/facture.md:4:1 A figure …`: the format that editors and terminals make clickable. */
export function formatDiagnostic({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Collects problems, so that all of them are reported at once. */
export class Diagnostics {
  readonly #all: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];

  add(location: SourceLocation, message: string): void {
    const { file, line, column } = location;
    const added = { file, line, column, message: plainMessage({ message }) };
    const formatted = formatDiagnostic(added);
    // A figure is checked once per language: its problems are reported once.
    if (this.#all.some((other) => formatDiagnostic(other) === formatted)) return;
    this.#all.push(added);
  }

  /** Adds a problem of something else than the text at the location, which other texts may use: only for the first. */
  addOnce(location: SourceLocation, message: string): void {
    if (!this.#all.some((other) => other.message === message)) this.add(location, message);
  }

  /** Whether there is a problem at a location. */
  has({ file, line, column }: SourceLocation): boolean {
    return this.#all.some(
      (other) => other.file === file && other.line === line && other.column === column,
    );
  }

  /** Adds something that does not stop the build: the deck can be shown, but not as the author may expect. */
  warn({ file, line, column }: SourceLocation, message: string): void {
    const added = { file, line, column, message };
    const formatted = formatDiagnostic(added);
    if (this.#warnings.some((other) => formatDiagnostic(other) === formatted)) return;
    this.#warnings.push(added);
  }

  get warnings(): readonly Diagnostic[] {
    return this.#warnings;
  }

  /** The problems so far. */
  get all(): readonly Diagnostic[] {
    return this.#all;
  }

  /** @throws ContentError if there is any problem */
  throwIfAny(): void {
    if (this.#all.length > 0) throw new ContentError(this.#all);
  }
}

/** The location of a character offset in a text. */
export function locationAt(file: string, text: string, offset: number): SourceLocation {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
