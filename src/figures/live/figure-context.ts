import { typeset } from '../../i18n/typography/typeset.ts';
import type { Fact, FigureContext } from '../definition.ts';

/** The ledger as the page carries it, for the figures of its language. */
export function readFigureContext(): FigureContext {
  const block = document.querySelector('script[data-facts]');
  const { lang, facts } = JSON.parse(block?.textContent ?? '') as { lang: string; facts: Fact[] };
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    lang,
    fact(id) {
      const fact = byId.get(id);
      if (!fact) throw new Error(`The page carries no fact “${id}”.`);
      return fact;
    },
    localize(wording) {
      const words = wording[lang];
      if (words === undefined) throw new Error(`A wording lacks in “${lang}”.`);
      return typeset(words, lang);
    },
  };
}
