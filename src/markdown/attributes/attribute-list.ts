import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { contradiction, FRAGMENT_EFFECTS } from './fragment-effects.ts';

/** The attributes of a block or span: `{.fragment .fade-up index=2 data-id=name}`. */
export interface AttributeList {
  /** Whether it is a step of the slide. */
  readonly isFragment: boolean;
  /** Effects of the fragment, without their dots. */
  readonly effects: readonly string[];
  /** Fragments of the same index are one step. */
  readonly index?: number;
  /** Elements with the same name on two slides are matched by auto-animate. */
  readonly dataId?: string;
}

/** Whether the text between braces is an attribute list, as opposed to a fact. */
export function isAttributeList(inside: string): boolean {
  return /^\s*[.#:]|=/.test(inside);
}

const CLASSES = ['.fragment', ...[...FRAGMENT_EFFECTS.keys()].map((name) => `.${name}`)];
/** `data-fragment-index` is the name of `index` in HTML. */
const KEYS = ['index', 'data-fragment-index', 'data-id'];
const TOKEN = /[^\s"=]*="[^"]*"|\S+/g;

/**
 * Parses an attribute list and reports each of its problems; undefined when there is one.
 * @param inside the text between the braces
 * @param locate the location of a character of `inside`
 */
export function parseAttributeList(
  inside: string,
  locate: (index: number) => SourceLocation,
  diagnostics: Diagnostics,
): AttributeList | undefined {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let isValid = true;
  const report = (at: number, message: string) => {
    isValid = false;
    diagnostics.add(locate(at), message);
  };
  for (const { 0: token, index: at } of inside.matchAll(TOKEN)) {
    const [, name = token, quoted] = /^([^=]*)=(.*)$/.exec(token) ?? [];
    if (quoted === undefined) {
      if (!CLASSES.includes(token)) {
        report(at, `Unknown class “${token}”.${didYouMean(token, CLASSES)}`);
      } else if (classes.includes(token)) {
        report(at, `“${token}” is written twice. Remove one.`);
      } else {
        classes.push(token);
      }
      continue;
    }
    const key = name === 'data-fragment-index' ? 'index' : name;
    const value = quoted.replace(/^"(.*)"$/, '$1');
    if (!KEYS.includes(name)) {
      report(at, `Unknown attribute “${name}”.${didYouMean(name, KEYS)}`);
    } else if (values.has(key)) {
      report(at, `“${key}” is written twice. Remove one.`);
    } else if (key === 'index' && !/^\d{1,4}$/.test(value)) {
      report(
        at,
        `“${value}” is not an index: write a whole number from 0, for instance {.fragment index=1}. Fragments of the same index are one step.`,
      );
    } else if (key === 'data-id' && !/^[\w-]+$/.test(value)) {
      report(
        at,
        `“${value}” is not a name: write letters, digits and hyphens, for instance data-id=total.`,
      );
    } else {
      values.set(key, value);
    }
  }
  if (!isValid) return undefined;
  const isFragment = classes.includes('.fragment');
  const effects = classes.filter((name) => name !== '.fragment').map((name) => name.slice(1));
  const index = values.get('index');
  const dataId = values.get('data-id');
  if (!isFragment && effects.length > 0) {
    report(0, `“.${effects[0]}” is an effect of a fragment: write {.fragment .${effects[0]}}.`);
  }
  if (!isFragment && index !== undefined) {
    report(0, `An index is that of a fragment: write {.fragment index=${index}}.`);
  }
  const [one, other] = contradiction(effects) ?? [];
  if (one !== undefined) {
    report(0, `A fragment cannot be both “.${one}” and “.${other}”. Remove one of them.`);
  }
  if (!isValid) return undefined;
  return {
    isFragment,
    effects,
    ...(index === undefined ? {} : { index: Number(index) }),
    ...(dataId === undefined ? {} : { dataId }),
  };
}
