import { type ErrorCode, isScalar, type parseDocument, visit } from 'yaml';

type ParsedDocument = ReturnType<typeof parseDocument>;

/** What is wrong with a YAML text, and the offset at which to correct it. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
}

/** An error of the YAML parser: its code, its range, and its own words, which tell apart errors of the same code. */
interface ParserError {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
  readonly message: string;
}

const NO_COLON =
  'This line is no key with a value: after the name of a key come a colon and a space, as in “title: A text”. A line that continues the text above it is indented.';
const NOT_ALIGNED =
  'This line is not indented like those above it. Keys of one group start in the same column.';
const MISSING_COMMA =
  'A comma is missing before this: in braces and brackets, commas separate the entries.';
const LIST_HERE =
  'A list starts on the line after its key, each item on a line of its own with “- ” before it; or write it in brackets: [one, two].';

/** The sentence for an error of the YAML parser, whose own words speak of its tokens. */
export function yamlProblem(
  error: ParserError,
  text: string,
  document: ParsedDocument,
): YamlProblem {
  const offset = error.pos[0];
  const at = (message: string, from = offset): YamlProblem => ({ offset: from, message });
  const before = text.slice(0, offset).trimEnd();
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at('This line is indented with a tab. Indent with spaces.');
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim();
      return at(`The key “${key}” is there twice in this group. Remove one.`);
    }
    case 'MULTIPLE_DOCS':
      return at('A line “---” begins a second document, but this file has one. Remove the line.');
    case 'BAD_DQ_ESCAPE':
      return at(
        'A backslash has a meaning in double quotes. Write two for one, or use single quotes.',
      );
    case 'BAD_SCALAR_START':
      return at(needsQuotes(text.charAt(offset)));
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'BAD_COLLECTION_TYPE':
      return at(needsQuotes(text.charAt(offset)));
    case 'BAD_DIRECTIVE':
      return at(needsQuotes('%'));
    case 'BAD_INDENT':
      return /^Flow/.test(error.message) ? notClosed(text, offset) : at(NOT_ALIGNED);
    case 'BLOCK_IN_FLOW':
      return at(MISSING_COMMA, error.pos[0]);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(text, offset);
    case 'MISSING_CHAR':
      return missingCharacter(error, text, document);
    case 'MULTILINE_IMPLICIT_KEY':
      return at(noKey(text, offset), lineStart(text, offset));
    case 'RESOURCE_EXHAUSTION':
      return at(
        'This is nested more deeply than anything that a deck may hold. Remove the brackets, dashes or indentation that are too many.',
        lineStart(text, offset),
      );
    case 'UNEXPECTED_TOKEN':
      return at(unexpected(error.message, before, text, offset));
    default:
      return at(NO_COLON);
  }
}

function needsQuotes(character: string): string {
  return `“${character}” has a meaning in YAML at the start of a value. Put the text in quotes: "${character}…".`;
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start + (/^ */.exec(text.slice(start))?.[0].length ?? 0);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}

/** About a line that should begin with a key. */
function noKey(text: string, offset: number): string {
  const line = lineAt(text, offset).trim();
  if (line.startsWith('<!--'))
    return `A note to oneself begins with # here: “# ${line.replace(/^<!--\s*|\s*-->$/g, '')}”.`;
  const [, key, rest] = /^([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key !== undefined) return `A space is missing after the colon: write “${key}: ${rest}”.`;
  const [, wide, value] = /^([\w-]+)\s*：\s*(.*)$/.exec(line) ?? [];
  if (wide !== undefined) return `This colon is another character: write “${wide}: ${value}”.`;
  if (line.startsWith('-'))
    return 'This item of a list has no key above it. Indent it under its key.';
  const [, name, text_] = /^([a-zA-Z][\w-]*)\s+(.+)$/.exec(line) ?? [];
  return name === undefined || /:(?:\s|$)/.test(line)
    ? NO_COLON
    : `This line has no colon: write “${name}: ${text_}”. A line that continues the text above it is indented.`;
}

/** `title: Light: alone`, or a key that is indented below a value. */
function colonInText(text: string, offset: number): YamlProblem {
  const line = lineAt(text, offset);
  if (/^\s*- /.test(line) && lineStart(text, offset) === offset)
    return { offset, message: NOT_ALIGNED };
  const [, key, value] = /^\s*(?:- )?([^:]+): +(.*: .*|.*:)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
    return {
      offset,
      message: `A colon with a space separates a key from its value. Put a text that has one in quotes: ${key}: ${quoted}.`,
    };
  }
  const next = text.indexOf('\n', offset) + 1;
  return next === 0
    ? { offset, message: NO_COLON }
    : {
        offset: lineStart(text, next),
        message:
          'This line is indented below a key that has a value already. Align it with that key.',
      };
}

function missingCharacter(error: ParserError, text: string, document: ParsedDocument): YamlProblem {
  const offset = error.pos[0];
  if (/closing/.test(error.message)) {
    let open = offset;
    visit(document, {
      Scalar(_, node) {
        const isQuoted = /^QUOTE/.test(String(isScalar(node) && node.type));
        if (isQuoted && node.range && node.range[1] >= offset) open = node.range[0];
      },
    });
    const quote = text.charAt(open);
    return {
      offset: open,
      message: `This ${quote} is not closed. Add another ${quote} at the end of the text.`,
    };
  }
  if (/directives-end/.test(error.message)) return { offset: 0, message: needsQuotes('%') };
  if (/^Missing ,/.test(error.message)) return { offset, message: MISSING_COMMA };
  return { offset: lineStart(text, offset), message: noKey(text, offset) };
}

/** `{ en: Light` without its end. */
function notClosed(text: string, offset: number): YamlProblem {
  const open = Math.max(text.lastIndexOf('{', offset - 1), text.lastIndexOf('[', offset - 1), 0);
  const close = text.charAt(open) === '[' ? ']' : '}';
  const line = text.slice(open).split('\n', 1)[0] ?? '';
  const comment = / #([^\s,}\]]*)/.exec(line);
  if (comment && line.includes(close, comment.index)) {
    return {
      offset: open + comment.index + 1,
      message: `After a space, # begins a comment, to the end of the line. Put a value that begins with # in quotes: "#${comment[1]}".`,
    };
  }
  return {
    offset: open,
    message: `This ${text.charAt(open)} is not closed. Add ${close} at its end.`,
  };
}

function unexpected(words: string, before: string, text: string, offset: number): string {
  const last = before.at(-1) ?? '';
  const token = text.charAt(offset);
  if (/block-seq-ind/.test(words)) return LIST_HERE;
  if (/Not a YAML token/.test(words)) {
    return `After “${last}”, the text begins on the next line, indented.`;
  }
  if (/flow-(?:map|seq)-end/.test(words))
    return `This ${token} has no ${token === ']' ? '[' : '{'} before it.`;
  if (/at node end/.test(words) && (last === "'" || last === '"')) {
    return last === "'"
      ? "The text ends at the quote before this. Double an apostrophe inside single quotes ('l''article'), or use double quotes."
      : 'The text ends at the quote before this. Put the whole text in quotes, and write \\" for a quote inside it.';
  }
  if (/at node end/.test(words) && (last === '}' || last === ']')) {
    const [open, what] = last === '}' ? ['{', 'a group of keys'] : ['[', 'a list'];
    return `A value that starts with “${open}” is ${what}. Put a text in quotes: "${open}…${last} …".`;
  }
  if (/at node end/.test(words)) return noKey(text, offset);
  return MISSING_COMMA;
}
