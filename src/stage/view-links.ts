import { element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { IN_IFRAME } from '../dom/in-iframe.ts';
import type { Download } from '../dom/view.ts';
import type { Feature } from './context.ts';

/** Path of the icon of the link out of an iframe, in a 24 × 24 box. */
const NEW_WINDOW = 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6';

/** Links to other languages and to the Reader, at the same slide and step; to the PDF; and out of an iframe. */
export const viewLinks: Feature = (context, signal) => {
  const { deck, languages, downloads, messages, ui, notify, onCommand } = context;
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
  const nav = element('nav', 'view-links', ...pdfLinks(downloads), ...all.map(({ link }) => link));
  nav.setAttribute('aria-label', messages.otherViews);
  // CSS derives the size of the links from it.
  nav.style.setProperty('--count', String(nav.childElementCount));
  ui.append(nav);

  const update = () => {
    const { slide, step } = deck.at();
    const hash = `#${slide.id}${step > 0 ? `/${step}` : ''}`;
    for (const { link, page } of all) link.href = page + hash;
  };
  update();
  deck.onChange(update, signal);
  const [first] = languageLinks;
  const follow = async ({ link }: ViewLink) => {
    if (await isReachable(link.href)) link.click();
    else notify(messages.notFetched);
  };
  if (first) onCommand('language', () => follow(first), signal);
  return () => nav.remove();
};

/** Whether a page can be had: otherwise the audience would see the browser's error page instead of the slide. */
async function isReachable(url: string): Promise<boolean> {
  // A file of this machine, which a page cannot fetch; or the service worker has every page.
  if (!url.startsWith('http') || navigator.serviceWorker?.controller) return true;
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

function newWindowLink(title: string): ViewLink {
  const made = viewLink(icon(NEW_WINDOW), { page: '?view=stage', title });
  made.link.target = '_blank';
  return made;
}

/** A link to the PDF of the slides; none where the site has no PDF. */
function pdfLinks(downloads: readonly Download[]): HTMLAnchorElement[] {
  return downloads
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
  content: string | Node,
  { page, lang, title }: { page: string; lang?: string; title?: string },
): ViewLink {
  const link = element('a', '', content);
  if (lang !== undefined) link.lang = link.hreflang = lang;
  if (title !== undefined) {
    link.title = title;
    link.setAttribute('aria-label', title);
  }
  return { link, page };
}
