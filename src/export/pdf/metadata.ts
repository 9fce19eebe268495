import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { toXmp } from './xmp.ts';

/** What a PDF says of itself. */
export interface About {
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
export function aboutOf(page: Page): Promise<About> {
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

/**
 * Writes what a PDF says of itself, in both places where readers look (document information and
 * XMP). The dates are the deck's, or none: the same content gives the same file.
 */
export function describe(pdf: PDFDocument, about: About): void {
  const info = pdf.context.obj({
    Title: PDFHexString.fromText(about.title),
    Author: PDFHexString.fromText(about.author),
    Subject: PDFHexString.fromText(about.subject),
    Keywords: PDFHexString.fromText(about.keywords.join(', ')),
    Creator: PDFHexString.fromText([about.name, about.version].filter(Boolean).join(' ')),
    Producer: PDFHexString.fromText('Chromium, pdf-lib'),
  });
  if (about.date !== undefined) {
    const moment = PDFHexString.fromText(`D:${about.date.replaceAll('-', '')}000000Z`);
    info.set(PDFName.of('CreationDate'), moment);
    info.set(PDFName.of('ModDate'), moment);
  }
  pdf.context.trailerInfo.Info = pdf.context.register(info);
  const xmp = pdf.context.stream(toXmp(about), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}
