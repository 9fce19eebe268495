import { readBuildData } from '../dom/build-data.ts';

/** Names under which a machine knows itself. */
const OWN = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address under which others find the deck: the canonical one where the deck names it, else the
 * one in the bar, without what belongs to this window only.
 */
export function deckUrl(): URL {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = new URL(canonical ?? location.href);
  address.search = address.hash = '';
  return address;
}

/** Whether an address can be opened on this machine only. */
export function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'file:' || OWN.test(hostname);
}

/** The address of a slide; that of the deck where none is named. */
export function slideUrl(slide: string | undefined): string {
  const address = deckUrl();
  if (slide !== undefined) address.hash = slide;
  return address.href;
}

/**
 * The link to a slide for a message: where the site has them, the page that the slide has of its own,
 * by which its title and picture are shown there; it leads to the slide. That of the deck where none is named.
 */
export function previewUrl(slide: string | undefined): string {
  const hasPages = readBuildData()?.slidePages === true;
  if (slide === undefined || !hasPages) return slideUrl(slide);
  return new URL(`s/${slide}/`, deckUrl()).href;
}

/** What a frame shows: the talk from a slide on, or the figure of that slide alone. */
export type Framed = 'stage' | 'figure';

/** The shape of a frame, after what is in it. */
const SHAPES: Readonly<Record<Framed, string>> = { stage: '16 / 9', figure: '4 / 3' };

/**
 * What a page has to hold to show the deck inside.
 * @param title what the frame is called to those who cannot see it
 */
export function embedCode(framed: Framed, slide: string, title: string): string {
  const address = deckUrl();
  address.search = `view=${framed}`;
  address.hash = slide;
  const attributes = {
    src: address.href,
    title,
    style: `width: 100%; aspect-ratio: ${SHAPES[framed]}; border: 0`,
    allow: 'fullscreen; clipboard-write',
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
