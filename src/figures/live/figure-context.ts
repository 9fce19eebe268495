import { typeset } from '../../i18n/typography/typeset.ts';
import type { Fact, FigureContext, Point } from '../definition.ts';
import { withoutMarks } from '../typed-text.ts';

/** The figure context from the page's data block. */
export function readFigureContext(): FigureContext {
  const block = document.querySelector('script[data-facts]');
  const { lang, facts } = JSON.parse(block?.textContent ?? '') as {
    lang: string;
    facts: (Fact | Point)[];
  };
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
