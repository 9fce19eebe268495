import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { OptionalTexts } from '../fonts/characters.ts';
import { type Section, sectionElement } from '../markdown/section.ts';
import { deckData, factsData } from './data-blocks.ts';
import { downloadLinks } from './download-links.ts';
import { documentHead } from './head/head.ts';
import { languageLinks, singleFileName } from './head/hreflang.ts';
import { summarizeSlide } from './head/meta-description.ts';
import { html } from './html.ts';
import { navbar } from './navbar.ts';
import { optionalStylesOf } from './optional-styles.ts';
import { codeText, formulaText, italicText } from './optional-texts.ts';
import { printContents, printImprint } from './print-header.ts';
import { type SlidePage, slidePage } from './slide-page.ts';
import { addMarkLegend } from './sources/mark-legend.ts';
import { addSourceLine } from './sources/source-line.ts';
import { sourcePopovers } from './sources/source-popovers.ts';
import { textContent } from './text-content.ts';
import { typesetTree } from './typeset-tree.ts';
import { absoluteUrl, localeFolder } from './urls.ts';

/** The page of one language: what the template `index.html` is filled with, and what other files need of it. */
export interface CompiledDocument {
  readonly lang: string;
  readonly title: string;
  /** Its title where there is little room. */
  readonly shortTitle: string;
  readonly description: string;
  /** HTML of the elements that belong into `<head>`, and of those into `<body>`. */
  readonly head: string;
  readonly body: string;
  /** All text that the page shows. */
  readonly text: string;
  /** The names of the optional style sheets that the page needs. */
  readonly optionalStyles: readonly string[];
  /** Whether a slide has a video. */
  readonly hasVideo: boolean;
  /** The texts that are set in the typefaces of optional style sheets. */
  readonly optionalTexts: OptionalTexts;
  /** Whether the page contains the notes. */
  readonly publishesNotes: boolean;
  /** The notes of each slide as text, also where they are not published. */
  readonly notes: readonly SlideNotes[];
  /** File name of the single-file build. */
  readonly singleFile: string;
  /** Absolute address, where the address of the deck is known. */
  readonly address?: string | undefined;
  /** Day of the deck's version, as in 2026-11-24. */
  readonly date?: string | undefined;
  /** One page per slide, for link previews. */
  readonly pages: readonly SlidePage[];
}

/** The notes of a slide as text. */
interface SlideNotes {
  readonly slide: string;
  readonly text: string;
}

/** Assembles the page of a language: every slide with its notes, every figure with its data. */
export function compileDocument(
  sections: readonly Section[],
  context: DeckContext,
): CompiledDocument {
  const { deck, lang } = context;
  const slides = slideElements(sections, context);
  const summaries = slides.map((slide) => summarizeSlide(slide, lang));
  const head = documentHead(summaries[0], context);
  const body = bodyElements(sections, slides, context);
  return {
    lang,
    title: head.title,
    shortTitle: deck.shortTitle?.[lang] ?? head.title,
    description: head.description,
    head: html(head.elements),
    body: html(body),
    text: textContent([...head.elements, ...body]),
    optionalStyles: optionalStylesOf(slides, lang),
    hasVideo: sections.some(({ frontMatter }) => frontMatter.background?.video !== undefined),
    optionalTexts: {
      code: codeText(slides),
      math: formulaText(slides),
      italic: italicText(slides),
    },
    publishesNotes: context.hasNotes,
    notes: sections.map(({ name, notes }) => ({
      slide: name,
      text: textContent([h('div', [...notes])]),
    })),
    singleFile: singleFileName(deck, lang),
    address:
      deck.address === undefined ? undefined : absoluteUrl(deck.address, localeFolder(deck, lang)),
    date: deck.date,
    pages: summaries.map((summary) => slidePage(summary, context)),
  };
}

/** The slides with the lines that only some views show (print, Stage, Reader), typeset. */
function slideElements(sections: readonly Section[], context: DeckContext): Element[] {
  const slides = sections.map((section) =>
    sectionElement(section, context.hasNotes, context.messages.document),
  );
  const contents = printContents(sections, slides, context);
  if (contents) slides[0]?.children.unshift(contents);
  addMarkLegend(slides, context);
  for (const slide of slides) {
    addSourceLine(slide, context);
    const imprint = printImprint(slide, context);
    if (imprint) slide.children.unshift(imprint);
    typesetTree(slide, context.lang);
  }
  return slides;
}

function bodyElements(
  sections: readonly Section[],
  slides: readonly Element[],
  context: DeckContext,
): Element[] {
  const entries = sections.map(({ name, act }, index) => ({
    name,
    act,
    title: titleOf(slides[index]),
  }));
  const otherLanguages = languageLinks(context).filter(({ lang }) => lang !== context.lang);
  const deckSlides = h('.slides', [...slides]);
  const popovers = sourcePopovers(deckSlides, context);
  return [
    navbar(
      entries,
      otherLanguages,
      downloadLinks(context),
      context.messages.document,
      context.lang,
    ),
    h('main.deck.reveal', { dataNotes: context.hasNotes ? undefined : 'withheld' }, [deckSlides]),
    ...(popovers ? [popovers] : []),
    deckData(context),
    factsData(context),
  ];
}

/** The content of a slide's heading, without links: it is shown inside a link of the table of contents. */
function titleOf(slide: Element | undefined): ElementContent[] {
  const heading = slide?.children.find(
    (child): child is Element => child.type === 'element' && /^h[12]$/.test(child.tagName),
  );
  return (heading?.children ?? []).flatMap((child) =>
    child.type === 'element' && child.tagName === 'a' ? child.children : [child],
  );
}
