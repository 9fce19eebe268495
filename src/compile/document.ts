import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { typeset } from '../words/typeset.ts';
import { cards } from './cards.ts';
import type { Edition } from './edition.ts';
import { alternates, canonical, editionLinks, fileAlone } from './edition-links.ts';
import { html } from './html.ts';
import { contentsLine, imprint } from './paper-lines.ts';
import { paperLinks } from './papers.ts';
import { previewTags } from './preview-tags.ts';
import { readerBar } from './reader-bar.ts';
import { type Section, sectionElement } from './section.ts';
import { folderOf, wholeAddress } from './site-address.ts';
import { type SlidePage, slidePage } from './slide-page.ts';
import { summaryOf } from './slide-summary.ts';
import { sourceLine } from './source-line.ts';
import { structuredData } from './structured-data.ts';
import { typesetTree } from './typeset-tree.ts';

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
export function compileDocument(sections: readonly Section[], edition: Edition): CompiledDocument {
  const { deck, lang, words } = edition;
  const slides = sections.map((section) => sectionElement(section, edition.hasNotes));
  const contents = contentsLine(sections, slides, edition);
  if (contents) slides[0]?.children.unshift(contents);
  for (const slide of slides) {
    const line = sourceLine(slide, edition);
    if (line) slide.children.push(line);
    const ofVersion = imprint(slide, edition);
    if (ofVersion) slide.children.unshift(ofVersion);
    typesetTree(slide, lang);
  }
  const whole = h('.deck-slides', slides);
  const folder = folderOf(deck, lang);
  const title = deck.title[lang] ?? '';
  const description = typeset(deck.description[lang] ?? '', lang);
  const summaries = slides.map((slide) => summaryOf(slide, lang));
  const [first] = summaries;
  const head = [
    h('title', title),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'author', content: deck.author[lang] ?? '' }),
    ...(['version', 'date'] as const).flatMap((name) =>
      deck[name] === undefined ? [] : [h('meta', { name, content: deck[name] })],
    ),
    ...canonical(edition),
    ...alternates(edition),
    ...(edition.alone
      ? []
      : previewTags(
          {
            folder,
            title,
            description,
            slide: first?.name,
            alternative: first?.description ?? title,
          },
          edition,
        )),
  ];
  const entries = sections.map(({ name, act }, index) => ({
    name,
    act,
    title: titleOf(slides[index]),
  }));
  const body = [
    readerBar(
      entries,
      editionLinks(edition).filter((other) => other.lang !== lang),
      paperLinks(edition),
      words.document,
    ),
    h('main.deck', { dataNotes: edition.hasNotes ? undefined : 'kept-back' }, [whole]),
    cards(whole, edition),
    ...dataFor(edition),
    h('script', { type: 'application/ld+json' }, [json(structuredData(whole, edition))]),
  ];
  return {
    lang,
    file: fileAlone(deck, lang),
    title,
    description,
    head: html(head),
    body: html(body),
    address: deck.address === undefined ? undefined : wholeAddress(deck.address, folder),
    date: deck.date,
    pages: summaries.map((summary) => slidePage(summary, edition)),
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
function dataFor({ deck, lang, words, facts }: Edition): Element[] {
  return [
    h('script', { type: 'application/json', dataDeck: true }, [
      json({ name: deck.name, lang, words: words.stage }),
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
