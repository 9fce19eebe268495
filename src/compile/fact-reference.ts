import type { PhrasingContent } from 'mdast';
import type { Edition } from './edition.ts';
import type { WordedFact } from './facts.ts';
import type { Place, Problems } from './problems.ts';
import { factLink } from './provenance.ts';
import { didYouMean } from './suggest.ts';

type Form = (fact: WordedFact) => string | undefined;

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
  place: Place,
  edition: Edition,
  problems: Problems,
): PhrasingContent | undefined {
  const [id = '', ...asked] = inside.trim().split(/\s+/);
  if (id === '') {
    problems.add(
      place,
      'These braces are empty; write the id of a fact in them, or leave them out.',
    );
    return undefined;
  }
  const fact = edition.facts.get(id);
  if (!fact) {
    problems.add(
      place,
      `“${id}” is not a fact of facts.yaml.${didYouMean(id, [...edition.facts.keys()])}`,
    );
    return undefined;
  }
  const name = asked.join(' ');
  const form = name === '' ? inSentence : FORMS.get(name);
  if (!form) {
    problems.add(place, `“${name}” is not a form of a fact.${didYouMean(name, [...FORMS.keys()])}`);
    return undefined;
  }
  const worded = form(fact);
  if (worded === undefined) {
    problems.add(
      place,
      name === 'words'
        ? `“${id}” has no “words” in facts.yaml; add them there, or write {${id}}.`
        : `“${id}” has no number; say it in a sentence of your own instead.`,
    );
    return undefined;
  }
  const { tagName, properties, children } = factLink(fact, worded, edition);
  return {
    type: 'text',
    value: worded,
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}
