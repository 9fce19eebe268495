import type { Text } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import type { LocalizedFact } from '../content/facts/localized-facts.ts';
import { unknownFactMessage } from '../content/facts/unknown-fact.ts';
import { isFragmentClass } from './attributes/fragment-effects.ts';
import { elementData } from './element-node.ts';
import { factLink } from './fact-links.ts';

type Form = (fact: LocalizedFact) => string | undefined;

/** `{burn-2024}`: number and unit for a sentence. */
const DEFAULT_FORM: Form = (fact) => (fact.value === undefined ? undefined : fact.text);

/** The named forms: `{burn-2024 short}`. */
const FORMS = new Map<string, Form>([
  ['short', (fact) => (fact.value === undefined ? undefined : fact.short)],
  ['number', (fact) => fact.number],
  ['words', (fact) => fact.words],
]);

/**
 * Resolves `{id}` or `{id form}` to the text of the fact, as a link to its source. Reports an unknown
 * fact or form and returns undefined.
 * @param inside the text between the braces
 */
export function resolveFact(
  inside: string,
  location: SourceLocation,
  context: DeckContext,
  diagnostics: Diagnostics,
): Text | undefined {
  const [id = '', ...rest] = inside.trim().split(/\s+/);
  if (id === '') {
    diagnostics.add(location, 'Empty braces; write the id of a fact in them, or remove them.');
    return undefined;
  }
  const fact = context.facts.get(id);
  if (!fact && !/^[\w.-]+$/.test(id)) {
    diagnostics.add(
      location,
      `“{${inside}}” names no fact: braces hold the id of one. For a brace in the text write \\{ and \\}.`,
    );
    return undefined;
  }
  if (!fact && isFragmentClass(id)) {
    diagnostics.add(location, `A class begins with a dot: write {.${id}}.`);
    return undefined;
  }
  if (!fact) {
    diagnostics.add(
      location,
      unknownFactMessage(id, [...context.facts.keys()], context.ledger.series),
    );
    return undefined;
  }
  const name = rest.join(' ');
  const form = name === '' ? DEFAULT_FORM : FORMS.get(name);
  if (!form) {
    diagnostics.add(
      location,
      `“${name}” is not a form of a fact.${didYouMean(name, [...FORMS.keys()])}`,
    );
    return undefined;
  }
  const text = form(fact);
  if (text === undefined) {
    diagnostics.add(
      location,
      fact.series !== undefined && fact.value === undefined
        ? `Nothing is published for “${id}”; write a sentence instead.`
        : name === 'words'
          ? `“${id}” has no “words” in facts.yaml; add them there, or write {${id}}.`
          : `“${id}” has no number; write a sentence instead.`,
    );
    return undefined;
  }
  return { type: 'text', value: text, data: elementData(factLink(fact, text, context)) };
}
