import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { typeset } from '../i18n/typography/typeset.ts';
import { type Section, sectionElement } from '../markdown/section.ts';
import { canonicalLink, hreflangLinks, languageLinks, singleFileName } from './hreflang.ts';
import { html } from './html.ts';
import { structuredData } from './json-ld.ts';
import { summarizeSlide } from './meta-description.ts';
import { navbar } from './navbar.ts';
import { openGraphTags } from './open-graph.ts';
import { pdfLinks } from './pdf-links.ts';
import { printContents, printImprint } from './print-header.ts';
import { printSources } from './print-sources.ts';
import { type SlidePage, slidePage } from './slide-page.ts';
import { sourcePopovers } from './source-popovers.ts';
import { typesetTree } from './typeset-tree.ts';
import { absoluteUrl, localeFolder } from './urls.ts';

/** What the shell `index.html` is filled with, for one language. */
export interface CompiledDocument {
  readonly lang: string;
  /** Name of its file where each language is one. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  /** Its whole address, where it is known where the deck is hosted, and the day of the deck's version. */
  readonly address?: string | undefined;
  readonly date?: string | undefined;
  /** The pages that the slides have of their own. */
  readonly pages: readonly SlidePage[];
}

/** The complete document of an edition: every slide with its notes, every figure with its data. */
export function compileDocument(
  sections: readonly Section[],
  context: DeckContext,
): CompiledDocument {
  const { deck, lang, messages } = context;
  const slides = sections.map((section) => sectionElement(section, context.hasNotes));
  const contents = printContents(sections, slides, context);
  if (contents) slides[0]?.children.unshift(contents);
  for (const slide of slides) {
    const line = printSources(slide, context);
    if (line) slide.children.push(line);
    const ofVersion = printImprint(slide, context);
    if (ofVersion) slide.children.unshift(ofVersion);
    typesetTree(slide, lang);
  }
  const whole = h('.deck-slides', slides);
  const folder = localeFolder(deck, lang);
  const title = deck.title[lang] ?? '';
  const description = typeset(deck.description[lang] ?? '', lang);
  const summaries = slides.map((slide) => summarizeSlide(slide, lang));
  const [first] = summaries;
  const head = [
    h('title', title),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'author', content: deck.author[lang] ?? '' }),
    ...(['version', 'date'] as const).flatMap((name) =>
      deck[name] === undefined ? [] : [h('meta', { name, content: deck[name] })],
    ),
    ...canonicalLink(context),
    ...hreflangLinks(context),
    ...(context.singleFile
      ? []
      : openGraphTags(
          {
            folder,
            title,
            description,
            slide: first?.name,
            alternative: first?.description ?? title,
          },
          context,
        )),
  ];
  const entries = sections.map(({ name, act }, index) => ({
    name,
    act,
    title: titleOf(slides[index]),
  }));
  const body = [
    navbar(
      entries,
      languageLinks(context).filter((other) => other.lang !== lang),
      pdfLinks(context),
      messages.document,
    ),
    h('main.deck', { dataNotes: context.hasNotes ? undefined : 'kept-back' }, [whole]),
    sourcePopovers(whole, context),
    ...dataFor(context),
    h('script', { type: 'application/ld+json' }, [json(structuredData(whole, context))]),
  ];
  return {
    lang,
    file: singleFileName(deck, lang),
    title,
    description,
    head: html(head),
    body: html(body),
    address: deck.address === undefined ? undefined : absoluteUrl(deck.address, folder),
    date: deck.date,
    pages: summaries.map((summary) => slidePage(summary, context)),
  };
}

/** What the heading of a slide holds. */
function titleOf(slide: Element | undefined): ElementContent[] {
  const heading = slide?.children.find(
    (child): child is Element => child.type === 'element' && /^h[12]$/.test(child.tagName),
  );
  return (heading?.children ?? []).flatMap(withoutLink);
}

/** A number as it is, where its link would stand within another. */
function withoutLink(child: ElementContent): ElementContent[] {
  return child.type === 'element' && child.tagName === 'a' ? child.children : [child];
}

/** What the scripts need to know of the deck, as data blocks, which no policy has to allow. */
function dataFor({ deck, lang, messages, facts }: DeckContext): Element[] {
  return [
    h('script', { type: 'application/json', dataDeck: true }, [
      json({ name: deck.name, lang, messages: messages.stage }),
    ]),
    h('script', { type: 'application/json', dataFacts: true }, [
      json({ lang, facts: [...facts.values()] }),
    ]),
  ];
}

/** JSON that cannot end its script element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
