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
const FIXTURES_FILE = 'src/vite/gallery/fixtures/figures/facts.yaml';
export const LANGUAGES = ['fr', 'en'] as const;

type Change = (text: string) => string;

/** The deck's facts in one language, for figures. @param change of the text of the ledger */
export function contextIn(lang: string, change?: Change): FigureContext {
  return contextOf(FILE, lang, LANGUAGES, change);
}

/** The invented facts of the fixture figures. */
export function fixtureContext(change?: Change): FigureContext {
  return contextOf(FIXTURES_FILE, 'en', ['en'], change);
}

function contextOf(
  file: string,
  lang: string,
  languages: readonly string[],
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

const FILES = import.meta.glob<FigureDefinition>('/slides/figures/*.ts', {
  eager: true,
  import: 'default',
});

const FIXTURES = import.meta.glob<FigureDefinition>('/src/vite/gallery/fixtures/figures/*.ts', {
  eager: true,
  import: 'default',
});

/** Every figure of the gallery's fixtures by name, in English. */
export function fixtureFigures(context = fixtureContext()): ReadonlyMap<string, Figure> {
  return definedBy(FIXTURES, context);
}

/** Every figure of the deck by name. */
export function figuresIn(
  lang: string,
  context: FigureContext = contextIn(lang),
): ReadonlyMap<string, Figure> {
  return definedBy(FILES, context);
}

function definedBy(files: typeof FILES, context: FigureContext): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(files).map(([path, define]) => [
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
