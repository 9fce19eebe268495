import { IN_IFRAME } from '../dom/in-iframe.ts';
import type { Feature } from './context.ts';

/** The ways out of the Stage: to the same slide and step in another language, to the Reader, and out of a frame. */
export const viewLinks: Feature = ({ deck, messages, ui: holder, onCommand }) => {
  const { viewAsked } = document.documentElement.dataset;
  const editions = [...document.querySelectorAll<HTMLAnchorElement>('.bar .edition')].map((known) =>
    door(known.lang.toUpperCase(), {
      page: `${known.getAttribute('href')}${viewAsked === undefined ? '' : `?view=${viewAsked}`}`,
      lang: known.lang,
      title: known.title || (known.textContent ?? ''),
    }),
  );
  const all = [
    ...editions,
    door(messages.read, { page: '?view=reader' }),
    ...(IN_IFRAME ? [alone(messages.alone)] : []),
  ];
  const bar = document.createElement('nav');
  bar.className = 'doors';
  bar.setAttribute('aria-label', messages.doors);
  bar.append(...papers(), ...all.map(({ link }) => link));
  holder.append(bar);

  const aim = () => {
    const { slide, step } = deck.at();
    for (const { link, page } of all)
      link.href = `${page}#${slide.id}${step > 0 ? `/${step}` : ''}`;
  };
  aim();
  const stop = deck.onChange(aim);
  const [first] = editions;
  const end = first && onCommand('language', () => first.link.click());
  return () => {
    stop();
    end?.();
    bar.remove();
  };
};

/** The way out of a frame, to a window of its own. */
function alone(text: string): Door {
  const made = door(text, { page: '?view=stage' });
  made.link.target = '_blank';
  return made;
}

/** The way to the PDF of the slides, where the site holds it. */
function papers(): HTMLAnchorElement[] {
  const known = document.querySelector<HTMLAnchorElement>('.bar [data-pdf="slides"]');
  if (!known) return [];
  const { link } = door('PDF', { page: known.href, title: known.textContent ?? '' });
  link.href = known.href;
  link.download = known.download;
  return [link];
}

interface Door {
  readonly link: HTMLAnchorElement;
  readonly page: string;
}

function door(
  text: string,
  { page, lang, title }: { page: string; lang?: string; title?: string },
): Door {
  const link = document.createElement('a');
  link.textContent = text;
  if (lang !== undefined) link.lang = link.hreflang = lang;
  if (title !== undefined) {
    link.title = title;
    link.setAttribute('aria-label', title);
  }
  return { link, page };
}
