import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aboutThisArticle } from './article.ts';

/** Words per minute of a speaker; slower than reading. */
const PACE = 140;

interface Written {
  readonly name: string;
  readonly seconds: number;
  readonly title: string;
  readonly body: string;
  readonly notes: string;
}

function slidesIn(lang: string): Written[] {
  return readdirSync(`slides/${lang}`).map((file) => {
    const text = readFileSync(`slides/${lang}/${file}`, 'utf8');
    const [, minutes = '', seconds = ''] = /^minutes: (\d+):(\d+)$/m.exec(text) ?? [];
    const [, title = '', body = '', notes = ''] =
      /^##? (.+)\n([\s\S]*)\nNote:\n([\s\S]*)$/m.exec(text) ?? [];
    return {
      name: file,
      seconds: Number(minutes) * 60 + Number(seconds),
      title,
      // Markup is not spoken.
      body: body.replace(/!\[\w+\]\([^)]*\)|\{\.\w+\}|\*\*|^#+|^-|^\d+\./gm, ' '),
      notes,
    };
  });
}

const count = (text: string) => text.match(/[\p{L}\p{N}{][^\s]*/gu)?.length ?? 0;

aboutThisArticle(() => {
  describe.each(['fr', 'en'])('the text in %s', (lang) => {
    const slides = slidesIn(lang);

    test('has sixteen slides for ten minutes', () => {
      expect(slides).toHaveLength(16);
      expect(slides.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(600);
      const spoken = slides.reduce((sum, { notes }) => sum + count(notes), 0);
      expect(spoken / PACE).toBeGreaterThan(8.5);
      expect(spoken / PACE).toBeLessThan(10.5);
    });

    test.each(slides)(
      '$name: a title to take away, few words under it, notes to be spoken',
      ({ title, body, notes }) => {
        expect(title).not.toMatch(/[.!]$/);
        expect(count(body)).toBeLessThanOrEqual(34);
        expect(count(notes)).toBeGreaterThanOrEqual(60);
        expect(count(notes)).toBeLessThanOrEqual(120);
        expect(`${title} ${body} ${notes}`).not.toContain('!');
      },
    );

    test.each(slides)('$name: the notes fit the planned time', ({ notes, seconds }) => {
      // 165 words per minute are fast, but still understood.
      expect(count(notes) / (seconds / 60)).toBeLessThan(182);
    });
  });

  test('three acts', () => {
    const { slides }: { slides: unknown[] } = parse(readFileSync('slides/deck.yaml', 'utf8'));
    expect(slides.filter((entry) => typeof entry === 'object')).toHaveLength(3);
  });

  test('the English slides have no French text, and the French slides no English text', () => {
    const textsIn = (lang: string) =>
      slidesIn(lang)
        .map(({ title, body, notes }) => `${title} ${body} ${notes}`)
        .join(' ');
    const english = textsIn('en');
    expect(english.match(/[éèêàçœ«»]\S*/g) ?? []).toEqual([]);
    expect(english.match(/\b(?:le|les|une|des|est|dans|prévision)\b/g) ?? []).toEqual([]);
    const french = textsIn('fr').replaceAll('The Information', '');
    expect(french.match(/\b(?:the|and|of|is|forecast)\b/gi) ?? []).toEqual([]);
  });
});
