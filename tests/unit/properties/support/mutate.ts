import * as fc from 'fast-check';

/** A change of a text: what it does, where in per mille of its length, and with what. */
export interface Mutation {
  readonly kind:
    | 'delete'
    | 'insert'
    | 'duplicate'
    | 'swap'
    | 'replace'
    | 'truncate'
    | 'delete-line'
    | 'duplicate-line'
    | 'move-line'
    | 'indent-line'
    | 'token';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

/** Arbitrary changes. @param pieces what may be inserted */
export const mutations = (
  pieces: readonly string[],
  most: number,
): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Mutation['kind']>(
        'delete',
        'insert',
        'insert',
        'duplicate',
        'swap',
        'replace',
        'truncate',
        'delete-line',
        'duplicate-line',
        'move-line',
        'indent-line',
        'token',
      ),
      at: fc.integer({ min: 0, max: 9999 }),
      length: fc.integer({ min: 1, max: 12 }),
      piece: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
        { weight: 1, arbitrary: fc.constantFrom(...'{}[]()<>*_`~#:;,.|$%&@!?"\'\\/-+=^ \n\t') },
      ),
    }),
    { minLength: 1, maxLength: most },
  );

/** A text with these changes, one after the other. */
export function mutated(text: string, changes: readonly Mutation[]): string {
  return changes.reduce(apply, text);
}

function apply(text: string, { kind, at: place, length, piece }: Mutation): string {
  const at = Math.floor((text.length * place) / 10_000);
  const end = at + length;
  const lines = text.split('\n');
  const line = Math.floor((lines.length * place) / 10_000);
  switch (kind) {
    case 'delete':
      return text.slice(0, at) + text.slice(end);
    case 'insert':
      return text.slice(0, at) + piece + text.slice(at);
    case 'replace':
      return text.slice(0, at) + piece + text.slice(end);
    case 'duplicate':
      return text.slice(0, end) + text.slice(at);
    case 'swap':
      return (
        text.slice(0, at) +
        text.slice(end, end + length) +
        text.slice(at, end) +
        text.slice(end + length)
      );
    case 'truncate':
      return text.slice(0, at);
    case 'delete-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'duplicate-line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'move-line':
      return lines
        .toSpliced(line, 1)
        .toSpliced((line + length) % lines.length, 0, lines[line] ?? '')
        .join('\n');
    case 'indent-line':
      return lines
        .with(Math.min(line, lines.length - 1), `${' '.repeat(length % 5)}${lines[line]}`)
        .join('\n');
    case 'token': {
      // The token at the place becomes another token of the text.
      const tokens: string[] = text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]+/gu) ?? [];
      if (tokens.length === 0) return text;
      const index = Math.floor((tokens.length * place) / 10_000);
      return tokens.with(index, tokens[(index + length) % tokens.length] ?? '').join('');
    }
  }
}
