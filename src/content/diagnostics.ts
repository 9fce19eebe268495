/** A place in a file of the deck; line and column count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that keeps the deck from being built: where, what is wrong, what would be right. */
export interface Diagnostic extends SourceLocation {
  readonly message: string;
}

/** All that is wrong with the content, in the order of files and lines. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = [...diagnostics].sort(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    super(sorted.map(formatDiagnostic).join('\n'));
    this.name = 'ContentError';
    this.diagnostics = sorted;
  }

  /** How Node prints it: the problems alone, for where in the compiler they were noticed helps nobody. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}

/** `slides/fr/facture.md:4:1 A figure without …`: the form that editors and terminals turn into a link. */
export function formatDiagnostic({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Gathers problems, so that the person who edits hears of all of them at once. */
export class Diagnostics {
  readonly #found: Diagnostic[] = [];

  add(location: SourceLocation, message: string): void {
    const { file, line, column } = location;
    const problem = { file, line, column, message };
    const said = formatDiagnostic(problem);
    // Two languages meet the same figure: what is wrong with it is said once.
    if (!this.#found.some((other) => formatDiagnostic(other) === said)) this.#found.push(problem);
  }

  /** The problems so far. */
  get all(): readonly Diagnostic[] {
    return this.#found;
  }

  /** Throws a {@link ContentError} when there is any problem. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#found);
  }
}

/** The place of a character offset in a text. */
export function locationAt(file: string, text: string, offset: number): SourceLocation {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
