import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import { scalarText } from './scalar-text.ts';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

/** What is expected of a file or front matter as a whole. */
const AT_TOP: Readonly<Record<string, string>> = {
  object: 'a list of keys and values, as in “key: value”',
};

/**
 * The message for a schema issue: the key, what is wrong, and what is expected.
 * @param key the unknown key, for an issue with several
 * @param written how the value is written, where it is no text: `1_000`, `.inf`
 */
export function schemaMessage(
  issue: Issue,
  schema: z.ZodType,
  key?: string,
  written = scalarText(issue.input),
): string {
  const name = issue.path.join('.');
  const subject = name === '' ? 'This' : `“${name}”`;
  // A schema with words of its own knows what would be right.
  if (issue.message !== '' && !/^(?:Invalid|Too|Unrecognized)/.test(issue.message)) {
    return `${name === '' && typeof issue.input === 'string' ? `“${issue.input}”` : subject}: ${issue.message}`;
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown key “${key}”.${didYouMean(key ?? '', keysAt(schema, issue.path))}`;
    case 'invalid_type':
      return typeMessage(subject, issue.expected, issue.input, written);
    case 'invalid_key':
      return `“${String(issue.path.at(-1))}”: ${issue.issues[0]?.message ?? 'this is not a name.'}`;
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (issue.input === undefined) return `${subject} is missing. Known: ${known.join(', ')}.`;
      const word = typeof issue.input === 'string' ? issue.input : written;
      return typeof issue.input === 'object'
        ? `${subject} must be one word, not ${describe(issue.input)}. Known: ${known.join(', ')}.`
        : `${subject} cannot be “${word}”.${didYouMean(word, known)}`;
    }
    case 'too_small':
      return `${subject} must not be empty.`;
    default:
      return `${subject} is not valid.`;
  }
}

function typeMessage(subject: string, expected: string, input: unknown, written: string): string {
  const wanted = subject === 'This' ? (AT_TOP[expected] ?? EXPECTED[expected]) : EXPECTED[expected];
  const must = `must be ${wanted ?? expected}`;
  if (input === undefined) return `${subject} is missing; it ${must}.`;
  if (input === null) return `${subject} is empty; it ${must}.`;
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input)) {
    return `${subject} must be a text; put it in quotes: "${written}".`;
  }
  if (['number', 'int'].includes(expected) && typeof input === 'string' && /\d/.test(input)) {
    return `${subject} ${must}, not the text “${input}”. Write it without quotes, unit or mark of thousands, and with a decimal point: 1234.5.`;
  }
  return `${subject} ${must}, not ${describe(input, written)}.`;
}

function describe(value: unknown, written = scalarText(value)): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text “${value}”` : written;
}

/** The keys that a schema allows at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) current = childOf(unwrap(current), step);
  const object = unwrap(current);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] ?? schema.def.catchall;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
}
