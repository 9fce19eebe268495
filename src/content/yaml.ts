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
import { schemaMessage } from './schema-messages.ts';

/** A parsed YAML text with the location of each value. */
export interface YamlFile {
  /** The plain value; undefined when the YAML is invalid, which is then reported. */
  readonly value: unknown;
  /** The plain value at a path. */
  valueAt(path: readonly PropertyKey[]): unknown;
  /** The location of the value at a path, or of its nearest ancestor that exists. */
  locationOf(path: readonly PropertyKey[]): SourceLocation;
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    diagnostics.add(at(error.pos[0]), `Invalid YAML: ${lowerFirst(error.message)}.`);
  }
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
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return {
    value,
    valueAt: (path) => path.reduce<unknown>((parent, step) => Object(parent)[step], value),
    locationOf,
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
  for (const issue of result.error.issues) {
    const issuePath = [...path, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        diagnostics.add(yaml.locationOfKey(issuePath, key), schemaMessage(issue, schema, key));
      }
    } else {
      diagnostics.add(yaml.locationOf(issuePath), schemaMessage(issue, schema));
    }
  }
  return undefined;
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

function lowerFirst(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
