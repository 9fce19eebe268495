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
  readonly index?: number | undefined;
  /** Elements with the same name on two slides are matched by auto-animate. */
  readonly dataId?: string | undefined;
}

/** Whether the text between braces is an attribute list, as opposed to a fact. */
export function isAttributeList(inside: string): boolean {
  return /^\s*[.#:]|=/.test(inside);
}

const CLASSES = ['.fragment', ...[...FRAGMENT_EFFECTS.keys()].map((name) => `.${name}`)];

/** The attributes by name, each with what its value has to be. */
const KEYS: ReadonlyMap<string, { readonly pattern: RegExp; readonly cure: string }> = new Map([
  [
    'index',
    {
      pattern: /^\d{1,4}$/,
      cure: 'not an index: write a whole number from 0, for instance {.fragment index=1}. Fragments of the same index are one step.',
    },
  ],
  [
    'data-id',
    {
      pattern: /^[\w-]+$/,
      cure: 'not a name: write letters, digits and hyphens, for instance data-id=total.',
    },
  ],
]);
/** The name of `index` in HTML. */
const INDEX_IN_HTML = 'data-fragment-index';

/** What is written in an attribute list: classes with their dots, and values by key. */
interface Written {
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** Reports a problem at a character between the braces. */
type Report = (at: number, message: string) => void;

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
  let isValid = true;
  const report: Report = (at, message) => {
    isValid = false;
    diagnostics.add(locate(at), message);
  };
  const { classes, values } = readWords(inside, report);
  const index = values.get('index');
  const list = {
    isFragment: classes.includes('.fragment'),
    effects: classes.filter((name) => name !== '.fragment').map((name) => name.slice(1)),
    index: index === undefined ? undefined : Number(index),
    dataId: values.get('data-id'),
  };
  // A misspelt class would be reported as a missing one, too.
  if (isValid) lintTogether(list, report);
  return isValid ? list : undefined;
}

function readWords(inside: string, report: Report): Written {
  const classes: string[] = [];
  const values = new Map<string, string>();
  for (const { 0: word, index: at } of inside.matchAll(/[^\s"=]*="[^"]*"|\S+/g)) {
    const [, name, value] = /^([^=]*)="?(.*?)"?$/.exec(word) ?? [];
    if (name === undefined || value === undefined) {
      if (word.startsWith('#') || word.startsWith(':')) {
        report(
          at,
          `“${word}” is not an attribute here: the address of a slide is the name of its file, and styles belong to layouts. Remove it.`,
        );
      } else if (!CLASSES.includes(word)) {
        report(at, `Unknown class “${word}”.${didYouMean(word, CLASSES)}`);
      } else if (classes.includes(word)) {
        report(at, `“${word}” is written twice. Remove one.`);
      }
      classes.push(word);
      continue;
    }
    const key = name === INDEX_IN_HTML ? 'index' : name;
    const rule = KEYS.get(key);
    if (!rule) {
      const known = [...KEYS.keys(), INDEX_IN_HTML];
      report(at, `Unknown attribute “${name}”.${didYouMean(name, known)}`);
    } else if (values.has(key)) {
      report(at, `“${key}” is written twice. Remove one.`);
    } else if (!rule.pattern.test(value)) {
      report(at, `“${value}” is ${rule.cure}`);
    }
    values.set(key, value);
  }
  return { classes, values };
}

/** Reports valid words that have no meaning together. */
function lintTogether({ isFragment, effects, index }: AttributeList, report: Report): void {
  const [effect] = effects;
  if (!isFragment && effect !== undefined) {
    report(0, `“.${effect}” is an effect of a fragment: write {.fragment .${effect}}.`);
  }
  if (!isFragment && index !== undefined) {
    report(0, `An index is that of a fragment: write {.fragment index=${index}}.`);
  }
  const [one, other] = contradiction(effects) ?? [];
  if (one !== undefined) {
    report(0, `A fragment cannot be both “.${one}” and “.${other}”. Remove one of them.`);
  }
}
