import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { SHARE } from '../dom/icon.ts';
import type { LanguageLink } from '../dom/view.ts';
import { type Messages, otherInterfaceLanguage } from '../i18n/messages.ts';
import type { Section } from '../markdown/section.ts';

/** An entry of the table of contents. */
export interface ContentsEntry extends Pick<Section, 'name' | 'act'> {
  /** Content of the slide's heading. */
  readonly title: readonly ElementContent[];
}

/**
 * The bar above the Reader: table of contents and PDFs, which open without scripts, the other languages, and the
 * controls that need scripts (present, share), and the line for notices of the Reader.
 * @param messages whose language is that of the bar, where it is not that of the deck
 */
export function navbar(
  entries: readonly ContentsEntry[],
  languages: readonly LanguageLink[],
  downloads: readonly Element[],
  messages: Messages['document'],
  lang: string,
): Element {
  const ofTexts = otherInterfaceLanguage(lang);
  const ofTitles = ofTexts === undefined ? undefined : lang;
  return h('header.navbar', { lang: ofTexts }, [
    h('details.contents', [
      h('summary', messages.contents),
      h('nav', { ariaLabel: messages.contents }, [
        contentsList(entries, ofTitles),
        ...downloadParagraph(downloads),
      ]),
    ]),
    h('p.navbar-notice', { role: 'status' }),
    ...languages.map(languageLink),
    h('a.navbar-action', { href: '?view=stage' }, messages.present),
    shareButton(messages),
  ]);
}

/** In a single-file build, the title names the file that has to be in the same folder: a page cannot check this. */
function languageLink({ lang, href, name, fileHint }: LanguageLink): Element {
  const file = fileHint === undefined ? {} : { title: fileHint, dataFile: href };
  return h('a.language-link', { href, hrefLang: lang, lang, rel: 'alternate', ...file }, name);
}

function shareButton({ share, shareNotFetched }: Messages['document']): Element {
  const attributes = { ariaLabel: share, title: share, dataNotFetched: shareNotFetched };
  return h('button.navbar-action.share-button', { type: 'button', ...attributes }, [
    s('svg.icon', { viewBox: '0 0 24 24', ariaHidden: 'true' }, [s('path', { d: SHARE })]),
  ]);
}

function downloadParagraph(downloads: readonly Element[]): Element[] {
  return downloads.length === 0 ? [] : [h('p.download-links', [...downloads])];
}

/** The slides in order; those of an act are a list below its name. */
function contentsList(entries: readonly ContentsEntry[], lang: string | undefined): Element {
  const items: Element[] = [];
  let act: { number: number; list: Element } | undefined;
  for (const entry of entries) {
    const item = h('li', [h('a', { href: `#${entry.name}` }, [...entry.title])]);
    if (entry.act === undefined) {
      act = undefined;
      items.push(item);
    } else if (act?.number === entry.act.number) {
      act.list.children.push(item);
    } else {
      act = { number: entry.act.number, list: h('ol', [item]) };
      items.push(h('li', [h('p.contents-act', entry.act.name), act.list]));
    }
  }
  return h('ol', { lang }, items);
}
