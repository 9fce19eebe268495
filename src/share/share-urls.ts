import { readBuildData } from '../dom/build-data.ts';
import { isLocalhost } from '../dom/is-localhost.ts';

/**
 * The public URL of the deck: the canonical one if the deck has one, otherwise that of this page,
 * without query and hash.
 */
export function deckUrl(): URL {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const url = new URL(canonical ?? location.href);
  url.search = url.hash = '';
  return url;
}

/** Whether a URL can be opened on this machine only. */
export function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'file:' || isLocalhost(hostname);
}

/** The URL of a slide by its name; that of the deck without a name. */
export function slideUrl(slide: string | undefined): string {
  const url = deckUrl();
  if (slide !== undefined) url.hash = slide;
  return url.href;
}

/**
 * The URL of a slide for a message: that of its slide page, if the site has slide pages, because their
 * Open Graph tags give a link preview; they redirect to the slide. That of the deck without a name.
 */
export function previewUrl(slide: string | undefined): string {
  const hasPages = readBuildData()?.slidePages === true;
  if (slide === undefined || !hasPages) return slideUrl(slide);
  return new URL(`s/${slide}/`, deckUrl()).href;
}

/** The view in an iframe: the Stage from a slide on, or the figure of that slide. */
export type EmbeddedView = 'stage' | 'figure';

/** CSS `aspect-ratio` of the iframe. */
const ASPECT_RATIOS: Readonly<Record<EmbeddedView, string>> = { stage: '16 / 9', figure: '4 / 3' };

/**
 * The HTML of an iframe that embeds the deck in another page.
 * @param title accessible name of the iframe
 */
export function embedCode(view: EmbeddedView, slide: string, title: string): string {
  const url = deckUrl();
  url.search = `view=${view}`;
  url.hash = slide;
  const attributes = {
    src: url.href,
    title,
    style: `width: 100%; aspect-ratio: ${ASPECT_RATIOS[view]}; border: 0`,
    allow: 'fullscreen; clipboard-write',
    loading: 'lazy',
  };
  const html = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<iframe ${html.join(' ')}></iframe>`;
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
