import { element } from '../dom/element.ts';
import { IN_IFRAME } from '../dom/in-iframe.ts';
import type { Feature } from './context.ts';

/** Links to other languages and to the Reader, at the same slide and step; to the PDF; and out of an iframe. */
export const viewLinks: Feature = ({ deck, messages, ui, onCommand }, signal) => {
  const { viewAsked } = document.documentElement.dataset;
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('.bar .edition')].map((link) =>
    viewLink(link.lang.toUpperCase(), {
      page: `${link.getAttribute('href')}${viewAsked === undefined ? '' : `?view=${viewAsked}`}`,
      lang: link.lang,
      title: link.title || (link.textContent ?? ''),
    }),
  );
  const all = [
    ...languages,
    viewLink(messages.read, { page: '?view=reader' }),
    ...(IN_IFRAME ? [newWindowLink(messages.alone)] : []),
  ];
  const nav = element('nav', 'view-links', ...pdfLink(), ...all.map(({ link }) => link));
  nav.setAttribute('aria-label', messages.doors);
  ui.append(nav);

  const update = () => {
    const { slide, step } = deck.at();
    const hash = `#${slide.id}${step > 0 ? `/${step}` : ''}`;
    for (const { link, page } of all) link.href = page + hash;
  };
  update();
  deck.onChange(update, signal);
  const [first] = languages;
  if (first) onCommand('language', () => first.link.click(), signal);
  return () => nav.remove();
};

function newWindowLink(text: string): ViewLink {
  const made = viewLink(text, { page: '?view=stage' });
  made.link.target = '_blank';
  return made;
}

/** A link to the PDF of the slides; none where the site has no PDF. */
function pdfLink(): HTMLAnchorElement[] {
  const source = document.querySelector<HTMLAnchorElement>('.bar [data-pdf="slides"]');
  if (!source) return [];
  const { link } = viewLink('PDF', { page: source.href, title: source.textContent ?? '' });
  link.href = source.href;
  link.download = source.download;
  return [link];
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
