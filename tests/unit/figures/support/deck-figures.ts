import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Diagnostics } from '../../../../src/content/diagnostics.ts';
import { readLedger } from '../../../../src/content/facts/ledger.ts';
import { localizeFacts } from '../../../../src/content/facts/localized-facts.ts';
import type {
  Figure,
  FigureContext,
  FigureDefinition,
} from '../../../../src/figures/definition.ts';
import { typeset } from '../../../../src/i18n/typography/typeset.ts';

/** The figures of a deck, made as the build makes them. */
export interface DeckFigures {
  readonly languages: readonly string[];
  /** Every figure by name. */
  figuresIn(lang: string): ReadonlyMap<string, Figure>;
  /** One figure in the first language. Throws if there is none of this name. */
  figure(name: string): Figure;
}

/**
 * The figures of a deck.
 * @param folder with `deck.yaml` and `facts.yaml`
 * @param files the default exports of the figure files by path, from `import.meta.glob`
 */
export function deckFigures(
  folder: string,
  files: Readonly<Record<string, FigureDefinition>>,
): DeckFigures {
  const { languages }: { languages: readonly string[] } = parse(
    readFileSync(`${folder}/deck.yaml`, 'utf8'),
  );
  const file = `${folder}/facts.yaml`;
  const ledger = readLedger(file, readFileSync(file, 'utf8'), languages, new Diagnostics());
  if (!ledger) throw new Error(`${file} cannot be read.`);
  const contextIn = (lang: string): FigureContext => {
    const facts = localizeFacts(ledger, lang);
    return {
      lang,
      fact(id) {
        const fact = facts.get(id);
        if (!fact) throw new Error(`There is no fact “${id}”.`);
        return fact;
      },
      localize: (wording) => typeset(wording[lang] ?? `no wording in ${lang}`, lang),
    };
  };
  const figuresIn = (lang: string) => {
    const context = contextIn(lang);
    return new Map(
      Object.entries(files).map(([path, define]) => [
        path.replace(/^.*\/(.+)\.ts$/, '$1'),
        define(context),
      ]),
    );
  };
  return {
    languages,
    figuresIn,
    figure(name) {
      const found = figuresIn(languages[0] ?? '').get(name);
      if (!found) throw new Error(`There is no figure “${name}”.`);
      return found;
    },
  };
}
