import { isScalar, type Pair } from 'yaml';
import type { YamlProblem } from './parser-messages.ts';

/** Why a value is empty, where the author has written something; undefined where nothing is there. */
export function emptyValueMessage(pair: Pair | undefined, text: string): string | undefined {
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined;
  const [start, end] = pair.key.range;
  const key = String(pair.key.value);
  const rest = text.slice(end);
  if (/^\s*[,}]/.test(rest)) {
    const spaced = key.replace(/:(?=\S)/, ': ');
    return spaced !== key && /^[\w-]+:/.test(key)
      ? `A space is missing after the colon: write “${spaced}”.`
      : `“${key}” is read as a key without a value, because in braces a comma separates keys. Put a text that contains a comma in quotes: ${quotedGroup(text, start)}.`;
  }
  return /^:[ \t]*#\S/.test(rest)
    ? `“${key}” is empty, for what follows a # is a comment. Put the text in quotes.`
    : undefined;
}

/** The entry before a key in braces, with all that is up to the next one in its value: `{ en: "Light, alone" }`. */
function quotedGroup(text: string, start: number): string {
  const before = text.slice(0, start).replace(/,\s*$/, '');
  const [, key = 'en', value = ''] = /([\w-]+):\s*([^,{}:"']*)$/.exec(before) ?? [];
  const [rest = ''] = /^.*?(?=\s*(?:,\s*[\w-]+\s*:|\}))/.exec(text.slice(start)) ?? [];
  return `${key}: "${value.trim()}, ${rest}"`;
}

/** A space that is none to YAML, beside a key: Mac keyboards type U+00A0 with the Option key. */
export function oddSpace(text: string): YamlProblem | undefined {
  const space = '[\\u00A0\\u2000-\\u200B\\u202F\\u3000]';
  const found = new RegExp(
    `^(?: *- )?[\\w-]+:(?=${space})|^ *(?=${space}+[\\w-]+:(?:\\s|$))`,
    'mu',
  ).exec(text);
  if (!found) return undefined;
  const offset = found.index + found[0].length;
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    offset,
    message: `This space is U+${code} instead of a plain space. Type a plain space.`,
  };
}
