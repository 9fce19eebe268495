import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { SHARE } from '../dom/icon.ts';
import type { LanguageLink } from '../dom/view.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Section } from '../markdown/section.ts';

/** A slide as the table of contents names it. */
export interface ContentsEntry extends Pick<Section, 'name' | 'act'> {
  /** What the slide's heading holds. */
  readonly title: readonly ElementContent[];
}

/**
 * The line above the document for who reads: the table of contents, which opens without scripts,
 * the other editions, and the doors to the Stage and to the panel that shares, which need scripts.
 * @param papers links to the deck's PDFs, if the site holds them
 */
export function navbar(
  entries: readonly ContentsEntry[],
  locales: readonly LanguageLink[],
  pdfs: readonly Element[],
  words: Messages['document'],
): Element {
  return h('header.bar', [
    h('details.contents', [
      h('summary', words.contents),
      h('nav', { ariaLabel: words.contents }, [list(entries), ...offers(pdfs)]),
    ]),
    ...locales.map(editionDoor),
    h('a.door', { href: '?view=stage' }, words.present),
    shareOffer(words),
  ]);
}

/** A browser cannot find out whether a file lies on a disk: a person is told before which one is needed. */
function editionDoor({ lang, href, name, fileHint }: LanguageLink): Element {
  const file = fileHint === undefined ? {} : { title: fileHint, dataFile: href };
  return h('a.edition', { href, hrefLang: lang, lang, rel: 'alternate', ...file }, name);
}

function shareOffer({ share, shareNotFetched }: Messages['document']): Element {
  const said = { ariaLabel: share, title: share, dataNotFetched: shareNotFetched };
  return h('button.door.share-offer', { type: 'button', ...said }, [
    s('svg.icon', { viewBox: '0 0 24 24', ariaHidden: 'true' }, [s('path', { d: SHARE })]),
  ]);
}

function offers(pdfs: readonly Element[]): Element[] {
  return pdfs.length === 0 ? [] : [h('p.papers', [...pdfs])];
}

/** Slides in their order; those of an act stand under its name. */
function list(entries: readonly ContentsEntry[]): Element {
  const items: Element[] = [];
  let act: { number: number; inner: Element } | undefined;
  for (const entry of entries) {
    const item = h('li', [h('a', { href: `#${entry.name}` }, [...entry.title])]);
    if (entry.act === undefined) {
      act = undefined;
      items.push(item);
    } else if (act?.number === entry.act.number) {
      act.inner.children.push(item);
    } else {
      act = { number: entry.act.number, inner: h('ol', [item]) };
      items.push(h('li', [h('p.contents-act', entry.act.name), act.inner]));
    }
  }
  return h('ol', items);
}
