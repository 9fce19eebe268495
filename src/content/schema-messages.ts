import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';

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

/**
 * The message for a schema issue: the key, what is wrong, and what is expected.
 * @param key the unknown key, for an issue with several
 */
export function schemaMessage(issue: Issue, schema: z.ZodType, key?: string): string {
  const name = issue.path.join('.');
  const subject = name === '' ? 'This' : `“${name}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown key “${key}”.${didYouMean(key ?? '', keysAt(schema, issue.path))}`;
    case 'invalid_type':
      // A schema with words of its own knows what would be right.
      if (!issue.message.startsWith('Invalid input')) return `${subject}: ${issue.message}`;
      if (issue.input === null) {
        return `${subject} is empty; it must be ${EXPECTED[issue.expected] ?? issue.expected}.`;
      }
      if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
        return `${subject} must be a text; put it in quotes: "${String(issue.input)}".`;
      }
      return issue.input === undefined
        ? `${subject} is missing; it must be ${EXPECTED[issue.expected] ?? issue.expected}.`
        : `${subject} must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${describe(issue.input)}.`;
    case 'invalid_value':
      return issue.input === undefined
        ? `${subject} is missing. Known: ${issue.values.map(String).join(', ')}.`
        : `${subject} cannot be “${String(issue.input)}”.${didYouMean(String(issue.input), issue.values.map(String))}`;
    case 'too_small':
      return `${subject} must not be empty.`;
    default:
      return `${name === '' && typeof issue.input === 'string' ? `“${issue.input}”` : subject}: ${issue.message}`;
  }
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text “${value}”` : `${String(value)}`;
}

/** The keys that a schema allows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
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
