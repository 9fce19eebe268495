import type { Text } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import type { LocalizedFact } from '../content/localized-facts.ts';
import { factLink } from './fact-links.ts';

type Form = (fact: LocalizedFact) => string | undefined;

/** `{burn-2024}` alone: number and unit as a sentence wants them. */
const inSentence: Form = (fact) => (fact.value === undefined ? undefined : fact.text);

/** The other forms in which a fact can be asked for: `{burn-2024 short}`. */
const FORMS = new Map<string, Form>([
  ['short', (fact) => (fact.value === undefined ? undefined : fact.short)],
  ['number', (fact) => fact.number],
  ['words', (fact) => fact.words],
]);

/** The link to its source for `{id}` or `{id form}`; notes an unknown fact or form and returns undefined. */
export function resolveFact(
  inside: string,
  location: SourceLocation,
  context: DeckContext,
  diagnostics: Diagnostics,
): Text | undefined {
  const [id = '', ...asked] = inside.trim().split(/\s+/);
  if (id === '') {
    diagnostics.add(
      location,
      'These braces are empty; write the id of a fact in them, or leave them out.',
    );
    return undefined;
  }
  const fact = context.facts.get(id);
  if (!fact) {
    diagnostics.add(
      location,
      `“${id}” is not a fact of facts.yaml.${didYouMean(id, [...context.facts.keys()])}`,
    );
    return undefined;
  }
  const name = asked.join(' ');
  const form = name === '' ? inSentence : FORMS.get(name);
  if (!form) {
    diagnostics.add(
      location,
      `“${name}” is not a form of a fact.${didYouMean(name, [...FORMS.keys()])}`,
    );
    return undefined;
  }
  const worded = form(fact);
  if (worded === undefined) {
    diagnostics.add(
      location,
      name === 'words'
        ? `“${id}” has no “words” in facts.yaml; add them there, or write {${id}}.`
        : `“${id}” has no number; say it in a sentence of your own instead.`,
    );
    return undefined;
  }
  const { tagName, properties, children } = factLink(fact, worded, context);
  return {
    type: 'text',
    value: worded,
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}
