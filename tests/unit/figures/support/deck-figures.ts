import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Diagnostics } from '../../../../src/content/diagnostics.ts';
import { readLedger } from '../../../../src/content/facts/ledger.ts';
import { localizeFacts, pointsOf } from '../../../../src/content/facts/localized-facts.ts';
import type {
  Figure,
  FigureContext,
  FigureDefinition,
} from '../../../../src/figures/definition.ts';
import { typeset } from '../../../../src/i18n/typography/typeset.ts';

/** Changes the text of a ledger. */
type Change = (ledger: string) => string;

/** The figures of a deck, made as the build makes them. */
export interface DeckFigures {
  readonly languages: readonly string[];
  /** Every figure by name. */
  figuresIn(lang: string, change?: Change): ReadonlyMap<string, Figure>;
  /** One figure in the first language. Throws if there is none of this name. */
  figure(name: string): Figure;
}

/**
 * The figures of a deck.
 * @param folder with `facts.yaml`
 * @param files the default exports of the figure files by path, from `import.meta.glob`
 * @param languages default: those of `deck.yaml` in the folder
 */
export function deckFigures(
  folder: string,
  files: Readonly<Record<string, FigureDefinition>>,
  languages: readonly string[] = languagesOf(folder),
): DeckFigures {
  const figuresIn = (lang: string, change?: Change) => {
    const context = contextIn(lang, languages, `${folder}/facts.yaml`, change);
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

function languagesOf(folder: string): readonly string[] {
  return (parse(readFileSync(`${folder}/deck.yaml`, 'utf8')) as { languages: string[] }).languages;
}

function contextIn(
  lang: string,
  languages: readonly string[],
  file: string,
  change: Change = (text) => text,
): FigureContext {
  const problems = new Diagnostics();
  const ledger = readLedger(file, change(readFileSync(file, 'utf8')), languages, problems);
  if (!ledger) throw new Error(`${file} cannot be read: ${problems.all[0]?.message}`);
  const facts = localizeFacts(ledger, lang);
  return {
    lang,
    fact(id) {
      const fact = facts.get(id);
      if (!fact) throw new Error(`There is no fact “${id}”.`);
      return fact;
    },
    series(id) {
      const points = pointsOf(id, facts, ledger);
      if (!points) throw new Error(`There is no series “${id}”.`);
      return points;
    },
    localize: (wording) => typeset(wording[lang] ?? `no wording in ${lang}`, lang),
  };
}
