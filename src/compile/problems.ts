/** A place in a file of the deck; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that keeps the deck from being built: where, what is wrong, what would be right. */
export interface Problem extends Place {
  readonly message: string;
}

/** All that is wrong with the content, in the order of files and lines. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    super(sorted.map(describeProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = sorted;
  }

  /** How Node prints it: the problems alone, for where in the compiler they were noticed helps nobody. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}

/** `slides/fr/facture.md:4:1 A figure without …`: the form that editors and terminals turn into a link. */
export function describeProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Gathers problems, so that the person who edits hears of all of them at once. */
export class Problems {
  readonly #found: Problem[] = [];

  add(place: Place, message: string): void {
    const { file, line, column } = place;
    const problem = { file, line, column, message };
    const said = describeProblem(problem);
    // Two languages meet the same figure: what is wrong with it is said once.
    if (!this.#found.some((other) => describeProblem(other) === said)) this.#found.push(problem);
  }

  /** The problems so far. */
  get found(): readonly Problem[] {
    return this.#found;
  }

  /** Throws a {@link ContentError} when there is any problem. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#found);
  }
}

/** The place of a character offset in a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
