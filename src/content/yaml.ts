import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import type { Diagnostics, SourceLocation } from './diagnostics.ts';
import { nearestWord } from './did-you-mean.ts';
import { keysAt, schemaMessage } from './schema-messages.ts';
import { aliasProblems } from './yaml/alias-problems.ts';
import { controlCharacters } from './yaml/control-characters.ts';
import { type YamlProblem, yamlProblem } from './yaml/parser-messages.ts';
import { emptyValueMessage, oddSpace } from './yaml/value-hints.ts';

/** A parsed YAML text with the location of each value. */
export interface YamlFile {
  /** The plain value; undefined when the YAML is invalid, which is then reported. */
  readonly value: unknown;
  /** The plain value at a path. */
  valueAt(path: readonly PropertyKey[]): unknown;
  /** The location of the value at a path, or of its nearest ancestor that exists. */
  locationOf(path: readonly PropertyKey[]): SourceLocation;
  /** Why the value at a path is empty, where the author has written something; undefined otherwise. */
  whyEmpty(path: readonly PropertyKey[]): string | undefined;
  /** How the value at a path is written, where it is a word or number without quotes: `1_000`. */
  sourceOf(path: readonly PropertyKey[]): string | undefined;
  /** How a key of the mapping at a path is written: `.nan`, whose value is no name. */
  keyAsWritten(path: readonly PropertyKey[], key: string): string;
  /** The location of a key of the mapping at a path. */
  locationOfKey(path: readonly PropertyKey[], key: string): SourceLocation;
}

/**
 * Parses YAML 1.2 and reports every syntax error, including duplicate keys.
 * @param firstLine line of `file` on which `text` starts, for front matter
 */
export function parseYaml(
  file: string,
  text: string,
  diagnostics: Diagnostics,
  firstLine = 1,
): YamlFile {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    merge: true,
    // Of `!!binary`, `!!set` and such, whose values are no plain ones, the text remains.
    resolveKnownTags: false,
  });
  // Counted here: the parser counts no lines after an error.
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems = problemsOf(text, document);
  for (const { offset, message } of problems) diagnostics.add(at(offset), message);
  const nodeAt = (path: readonly PropertyKey[]): Node | null | undefined =>
    path.reduce<Node | null | undefined>(
      (parent, step) => childAt(isAlias(parent) ? parent.resolve(document) : parent, step),
      document.contents,
    );
  const locationOf = (path: readonly PropertyKey[]): SourceLocation => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(path.slice(0, length));
      if (node && typeof node === 'object' && node.range) return at(node.range[0]);
    }
    return { file, line: firstLine, column: 1 };
  };
  const value: unknown = problems.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 });
  return {
    value,
    valueAt: (path) => path.reduce<unknown>((parent, step) => Object(parent)[step], value),
    locationOf,
    whyEmpty(path) {
      const value = path.reduce<unknown>((parent, step) => Object(parent)[step], this.value);
      const pair =
        value === null ? pairAt(nodeAt(path.slice(0, -1)), String(path.at(-1))) : undefined;
      return emptyValueMessage(pair, text);
    },
    sourceOf(path) {
      const node = nodeAt(path);
      return isScalar(node) ? node.source : undefined;
    },
    keyAsWritten(path, key) {
      const pair = pairAt(nodeAt(path), key);
      return (isScalar(pair?.key) ? pair.key.source : undefined) ?? key;
    },
    locationOfKey(path, key) {
      const pair = pairAt(nodeAt(path), key);
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      return range ? at(range[0]) : locationOf(path);
    },
  };
}

/**
 * Validates a parsed YAML file, or its value at `path`, against a schema.
 * Reports each problem at its location; returns undefined when there is one.
 */
export function checkYaml<Schema extends z.ZodType>(
  yaml: YamlFile,
  schema: Schema,
  diagnostics: Diagnostics,
  path: readonly PropertyKey[] = [],
): z.infer<Schema> | undefined {
  if (yaml.value === undefined) return undefined;
  const result = schema.safeParse(yaml.valueAt(path), { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) =>
    problemsOfIssue(issue, yaml, schema, path),
  );
  // A key without a value is the cause of one that is missing beside it: `{ fr:text }`.
  const hints = problems.filter(({ isHint }) => isHint);
  // So is a misspelt key: `{ fr: …, eng: … }`.
  const meant = new Set(problems.map((problem) => problem.meant));
  const shown = problems.filter(
    ({ missing }) => missing === undefined || (hints.length === 0 && !meant.has(missing)),
  );
  for (const { location, message, isHint } of shown) {
    // A text with commas in braces is one mistake, in the value or at its first comma.
    const isConsequence = shown.some(
      (other) => isBefore(other.location, location) && (isHint === true || other.isHint === true),
    );
    if (isHint !== true || !isConsequence) diagnostics.add(location, message);
  }
  return undefined;
}

/** Whether a place is before another one of the same line. */
function isBefore(one: SourceLocation, other: SourceLocation): boolean {
  return one.line === other.line && one.column < other.column;
}

function childAt(parent: Node | null | undefined, step: PropertyKey): Node | null | undefined {
  if (isSeq(parent)) return parent.items[Number(step)] as Node | undefined;
  return pairAt(parent, String(step))?.value as Node | undefined;
}

/** The pair of a key, which may be a number: `2024: 5`. */
function pairAt(map: Node | null | undefined, key: string): Pair | undefined {
  return isMap(map)
    ? map.items.find(({ key: other }) => isScalar(other) && String(other.value) === key)
    : undefined;
}

interface SchemaProblem {
  readonly location: SourceLocation;
  readonly message: string;
  readonly isHint?: boolean;
  /** Path of the key that is missing. */
  readonly missing?: string | undefined;
  /** Path of the key that an unknown one seems to stand for. */
  readonly meant?: string | undefined;
}

function problemsOfIssue(
  issue: z.core.$ZodIssue,
  yaml: YamlFile,
  schema: z.ZodType,
  at: readonly PropertyKey[],
): SchemaProblem[] {
  const path = [...at, ...issue.path];
  const nameOf = (keys: readonly PropertyKey[]) => keys.map(String).join('\n');
  const hintAt = (parent: readonly PropertyKey[], key: string): SchemaProblem | undefined => {
    const message = yaml.whyEmpty([...parent, key]);
    return message === undefined
      ? undefined
      : { location: yaml.locationOfKey(parent, key), message, isHint: true };
  };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = nearestWord(key, keysAt(schema, issue.path));
      return (
        hintAt(path, key) ?? {
          location: yaml.locationOfKey(path, key),
          message: schemaMessage(issue, schema, yaml.keyAsWritten(path, key)),
          meant: meant && nameOf([...path, meant]),
        }
      );
    });
  }
  const hint = path.length > 0 ? hintAt(path.slice(0, -1), String(path.at(-1))) : undefined;
  if (hint && issue.code === 'invalid_type') return [hint];
  const location =
    issue.code === 'invalid_key'
      ? yaml.locationOfKey(path.slice(0, -1), String(path.at(-1)))
      : yaml.locationOf(path);
  const isMissing = issue.input === undefined && /^invalid_(?:type|value)$/.test(issue.code);
  return [
    {
      location,
      message: schemaMessage(issue, schema, undefined, yaml.sourceOf(path)),
      missing: isMissing ? nameOf(path) : undefined,
    },
  ];
}

/** Every key that is there twice; of other errors the first only, for those after it are its consequences. */
function problemsOf(
  text: string,
  document: ReturnType<typeof parseDocument>,
): readonly YamlProblem[] {
  const odd = oddSpace(text);
  if (odd) return [odd];
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const shown = first ? [first] : errors;
  const problems = shown.map((error) => yamlProblem(error, text, document));
  return problems.length > 0
    ? problems
    : [...aliasProblems(document), ...controlCharacters(document)];
}
