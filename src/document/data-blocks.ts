import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckData } from '../dom/view.ts';
import { type Messages, otherInterfaceLanguage } from '../i18n/messages.ts';
import { downloadsOf } from './download-links.ts';
import { languageLinks } from './head/hreflang.ts';

/** The data block that scripts read with `readDeckData`. JSON is data, so no CSP has to allow it. */
export function deckData(context: DeckContext): Element {
  const { deck, lang, messages } = context;
  const data: DeckData<Messages['stage']> = {
    name: deck.name,
    lang,
    interfaceLang: otherInterfaceLanguage(lang),
    messages: messages.stage,
    languages: languageLinks(context),
    downloads: downloadsOf(context),
  };
  return dataBlock({ dataDeck: true }, data);
}

/**
 * The data block from which figures read the facts of their language; a fact without a number is its statement, which is
 * written once. @param attribute of the script element
 */
export function factsData(
  { lang, facts }: Pick<DeckContext, 'lang' | 'facts'>,
  attribute: Readonly<Record<string, string | boolean>> = { dataFacts: true },
): Element {
  const written = Array.from(facts.values(), (fact) =>
    Object.fromEntries(
      Object.entries(fact).filter(
        ([key, value]) => !(/^(?:text|short)$/.test(key) && value === fact.statement),
      ),
    ),
  );
  return dataBlock(attribute, { lang, facts: written });
}

/** A script element with JSON that cannot close it. */
function dataBlock(attribute: Readonly<Record<string, string | boolean>>, value: unknown): Element {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return h('script', { type: 'application/json', ...attribute }, [json]);
}
