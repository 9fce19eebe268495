import type { Element } from 'hast';
import type { DeckContext } from '../content/deck-context.ts';
import type { LocalizedFact } from '../content/localized-facts.ts';
import { natureLabel } from '../content/nature-label.ts';
import { shownIn } from '../markdown/fact-links.ts';
import { chainLinks } from '../markdown/source-chain.ts';
import { absoluteUrl, localeFolder } from './urls.ts';

/**
 * What the document tells machines in the terms of schema.org: the deck, the figures in it as data
 * sets, the facts it states as claims, each with its nature and formula, and the chain they rest on.
 */
export function structuredData(slides: Element, context: DeckContext): object {
  const { deck, lang, facts, figures, messages } = context;
  const shown = new Set(shownIn(slides, 'dataFact'));
  const claims = [...facts.values()].filter(({ id }) => shown.has(id));
  const names = shownIn(slides, 'dataFigure');
  return {
    '@context': 'https://schema.org',
    '@type': 'PresentationDigitalDocument',
    name: deck.title[lang],
    description: deck.description[lang],
    creditText: deck.author[lang],
    inLanguage: lang,
    ...(deck.version === undefined ? {} : { version: deck.version }),
    ...(deck.date === undefined ? {} : { dateModified: deck.date }),
    ...(deck.address === undefined ? {} : whereabouts(deck.address, context)),
    isBasedOn: [...new Set(claims.map(({ id }) => sourceOf(id, context)))].flatMap((source) =>
      chainLinks(source, context).map(({ name, role, date, url }) => ({
        '@type': 'CreativeWork',
        name: name[lang],
        description: role[lang],
        ...(date === undefined ? {} : { datePublished: date }),
        ...(url === undefined ? {} : { url }),
      })),
    ),
    hasPart: [
      ...claims.map((fact) => ({
        '@type': 'Claim',
        text: fact.statement,
        about: measured(fact, context),
      })),
      ...names.flatMap((name) => {
        const figure = figures.get(name);
        if (!figure) return [];
        return {
          '@type': 'Dataset',
          name: figure.title,
          description: figure.description,
          variableMeasured: figure.rows.map(({ label, value }) =>
            typeof value === 'string'
              ? {
                  '@type': 'PropertyValue',
                  name: label,
                  description: messages.document.nature_unknown,
                }
              : { ...measured(facts.get(value.id) ?? value, context), name: label },
          ),
        };
      }),
    ],
  };
}

/** Where the edition is, the picture that goes with it, and the deck that all languages are editions of. */
function whereabouts(address: string, { deck, lang, ogImages }: DeckContext): object {
  const at = (path: string) => absoluteUrl(address, path);
  const first = deck.slides[0]?.name;
  const picture = ogImages.find((one) => one.lang === lang && one.slide === first);
  const [original = lang] = deck.languages;
  return {
    '@id': at(localeFolder(deck, lang)),
    url: at(localeFolder(deck, lang)),
    ...(picture ? { image: at(picture.path) } : {}),
    ...(lang === original
      ? {}
      : { translationOfWork: { '@id': at(localeFolder(deck, original)) } }),
  };
}

function sourceOf(id: string, { ledger }: Pick<DeckContext, 'ledger'>): string {
  return ledger.entries.get(id)?.source ?? '';
}

/** A value with its nature in words, and its formula as the way it was come by. */
function measured(fact: LocalizedFact, context: DeckContext): object {
  const { ledger, lang, messages } = context;
  const unit = ledger.entries.get(fact.id)?.unit;
  const unitText = unit === undefined ? undefined : ledger.units.get(unit)?.[lang]?.other;
  return {
    '@type': 'PropertyValue',
    name: fact.statement,
    description: natureLabel(fact.nature, messages),
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(unitText === undefined ? {} : { unitText: unitText.replace('{n}', '').trim() }),
    ...(fact.formula === undefined ? {} : { measurementTechnique: fact.formula }),
  };
}
