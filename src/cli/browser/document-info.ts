import type { Page } from 'playwright-core';

/** Metadata of an exported deck. */
export interface DocumentInfo {
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Short name of the deck, used for file names. */
  readonly name: string;
  readonly version: string | undefined;
  /** Date of this version: 2026-11-24. */
  readonly date: string | undefined;
}

/** Reads the metadata of the deck's page. */
export function documentInfoOf(page: Page): Promise<DocumentInfo> {
  return page.evaluate(() => {
    const meta = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
    const data = document.querySelector('script[data-deck]')?.textContent ?? '{}';
    const acts = [...document.querySelectorAll('.slide[data-act] .slide-act')];
    return {
      lang: document.documentElement.lang,
      title: document.title,
      author: meta('author') ?? '',
      subject: meta('description') ?? '',
      keywords: [...new Set(acts.map(({ textContent }) => textContent ?? ''))],
      name: (JSON.parse(data) as { name?: string }).name ?? 'deck',
      version: meta('version'),
      date: meta('date'),
    };
  });
}
