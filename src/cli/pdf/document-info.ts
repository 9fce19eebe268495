import type { Page } from 'playwright-core';

/** What a PDF says of itself. */
export interface DocumentInfo {
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Name of the deck, for its files. */
  readonly name: string;
  readonly version: string | undefined;
  /** Day of this version, as in 2026-11-24. */
  readonly date: string | undefined;
}

/** Reads what the deck's page says of itself. */
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
