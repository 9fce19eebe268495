import { typeset } from '../../i18n/typography/typeset.ts';
import type { Fact, FigureContext, Point } from '../definition.ts';
import { withoutMarks } from '../typed-text.ts';

/** A fact in the data block, where a text that is its statement is left out (src/document/data-blocks.ts). */
type WrittenFact = Omit<Fact | Point, 'text' | 'short'> & Partial<Pick<Fact, 'text' | 'short'>>;

/** The figure context from the page's data block. */
export function readFigureContext(): FigureContext {
  const block = document.querySelector('script[data-facts]');
  const { lang, facts: written } = JSON.parse(block?.textContent ?? '') as {
    lang: string;
    facts: WrittenFact[];
  };
  const facts = written.map(({ text, short, ...fact }): Fact | Point => ({
    ...fact,
    text: text ?? fact.statement,
    short: short ?? fact.statement,
  }));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    lang,
    fact(id) {
      const fact = byId.get(id);
      if (!fact) throw new Error(`The page has no fact “${id}”.`);
      return fact;
    },
    series(id) {
      const points = facts.filter((fact) => 'series' in fact && fact.series === id);
      if (points.length === 0) throw new Error(`The page has no series “${id}”.`);
      return points as [Point, ...Point[]];
    },
    localize(texts) {
      const text = texts[lang];
      if (text === undefined) throw new Error(`A text of the figure is missing in “${lang}”.`);
      return typeset(withoutMarks(text), lang);
    },
  };
}
