import { readFileSync } from 'node:fs';
import { Diagnostics } from '../../../../src/content/diagnostics.ts';
import { readLedger } from '../../../../src/content/facts/ledger.ts';
import { localizeFacts, pointsOf } from '../../../../src/content/facts/localized-facts.ts';
import type {
  ColorRole,
  Figure,
  FigureContext,
  FigureDefinition,
  FigureTheme,
} from '../../../../src/figures/definition.ts';
import { type Format, formatOf } from '../../../../src/figures/shapes.ts';
import { typeset } from '../../../../src/i18n/typography/typeset.ts';

const FILE = 'slides/facts.yaml';
export const LANGUAGES = ['fr', 'en'] as const;

/** The deck's facts in one language, for figures. @param change of the text of the ledger */
export function contextIn(lang: string, change = (text: string) => text): FigureContext {
  const text = change(readFileSync(FILE, 'utf8'));
  const ledger = readLedger(FILE, text, LANGUAGES, new Diagnostics());
  if (!ledger) throw new Error(`${FILE} cannot be read.`);
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

const FILES = import.meta.glob<FigureDefinition>('/slides/figures/*.ts', {
  eager: true,
  import: 'default',
});

/** Every figure of the deck by name. */
export function figuresIn(
  lang: string,
  context: FigureContext = contextIn(lang),
): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(FILES).map(([path, define]) => [
      path.replace(/^.*\/(.+)\.ts$/, '$1'),
      define(context),
    ]),
  );
}

/** One figure of the deck in French. */
export function figure(name: string): Figure {
  const found = figuresIn('fr').get(name);
  if (!found) throw new Error(`There is no figure “${name}”.`);
  return found;
}

/** A theme whose colours and fonts are the names of their roles. */
export function themeAt(format: Format = formatOf({}, 'wide')): FigureTheme {
  return {
    ...format,
    color: (role: ColorRole) => `role:${role}`,
    family: { label: 'Label', text: 'Text' },
    motion: false,
  };
}
