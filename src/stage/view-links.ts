import { element } from '../dom/element.ts';
import { IN_IFRAME } from '../dom/in-iframe.ts';
import type { PdfDownload } from '../dom/view.ts';
import type { Feature } from './context.ts';

/** Links to other languages and to the Reader, at the same slide and step; to the PDF; and out of an iframe. */
export const viewLinks: Feature = ({ deck, languages, pdfs, messages, ui, onCommand }, signal) => {
  const { viewAsked } = document.documentElement.dataset;
  const query = viewAsked === undefined ? '' : `?view=${viewAsked}`;
  const languageLinks = languages.map(({ lang, href, name, fileHint }) =>
    viewLink(lang.toUpperCase(), { page: href + query, lang, title: fileHint ?? name }),
  );
  const all = [
    ...languageLinks,
    viewLink(messages.read, { page: '?view=reader' }),
    ...(IN_IFRAME ? [newWindowLink(messages.openInWindow)] : []),
  ];
  const nav = element('nav', 'view-links', ...pdfLinks(pdfs), ...all.map(({ link }) => link));
  nav.setAttribute('aria-label', messages.otherViews);
  ui.append(nav);

  const update = () => {
    const { slide, step } = deck.at();
    const hash = `#${slide.id}${step > 0 ? `/${step}` : ''}`;
    for (const { link, page } of all) link.href = page + hash;
  };
  update();
  deck.onChange(update, signal);
  const [first] = languageLinks;
  if (first) onCommand('language', () => first.link.click(), signal);
  return () => nav.remove();
};

function newWindowLink(text: string): ViewLink {
  const made = viewLink(text, { page: '?view=stage' });
  made.link.target = '_blank';
  return made;
}

/** A link to the PDF of the slides; none where the site has no PDF. */
function pdfLinks(pdfs: readonly PdfDownload[]): HTMLAnchorElement[] {
  return pdfs
    .filter(({ kind }) => kind === 'slides')
    .map(({ href, file, label }) => {
      const { link } = viewLink('PDF', { page: href, title: label });
      link.href = href;
      link.download = file;
      return link;
    });
}

interface ViewLink {
  readonly link: HTMLAnchorElement;
  /** URL without a hash. */
  readonly page: string;
}

function viewLink(
  text: string,
  { page, lang, title }: { page: string; lang?: string; title?: string },
): ViewLink {
  const link = element('a', '', text);
  if (lang !== undefined) link.lang = link.hreflang = lang;
  if (title !== undefined) {
    link.title = title;
    link.setAttribute('aria-label', title);
  }
  return { link, page };
}
