import { expect, test } from 'vitest';
import { presentationFile } from '../../../../src/cli/pptx/presentation.ts';
import {
  elementsIn,
  type ReadPackage,
  readPackage,
  textIn,
} from '../../../../src/cli/pptx/read-package.ts';
import type { SlideContent } from '../../../../src/slide-content/content.ts';
import { INFO, slideContent, TOKENS, textItem } from './support.ts';

function written(contents: readonly SlideContent[]): Uint8Array {
  return presentationFile({ info: INFO, tokens: TOKENS, slides: contents, media: new Map() });
}

const partOf = ({ parts }: ReadPackage, path: string) => parts.get(path);

test('every relationship leads to a part, and the same slides have the same bytes', () => {
  const contents = [slideContent('un', [textItem('Bonjour')]), slideContent('deux', [])];
  const bytes = written(contents);
  expect(readPackage(bytes).problems).toEqual([]);
  expect(Buffer.from(written(contents)).equals(Buffer.from(bytes))).toBe(true);
});

test('titles and texts are in placeholders of the layout, and inherit its style', () => {
  const file = readPackage(written([slideContent('un', [textItem('Bonjour')])]));
  const slide = partOf(file, 'ppt/slides/slide1.xml')?.root;
  expect(elementsIn(slide, 'p:ph').map(({ attributes }) => attributes['type'])).toEqual([
    'title',
    'body',
  ]);
  // What differs from the layout would be here.
  expect(elementsIn(slide, 'a:rPr').map(({ attributes }) => attributes['sz'])).toEqual([
    undefined,
    undefined,
  ]);
  const layout = partOf(file, 'ppt/slideLayouts/slideLayout1.xml')?.root;
  expect(elementsIn(layout, 'p:ph')).toHaveLength(2);
});

test('colours of the deck are those of the theme, and others are written as they are', () => {
  const items = [
    textItem('Rouge', { run: { color: { hex: '#dd3c14', alpha: 1 } }, rotation: 4 }),
    textItem('Vert', { run: { color: { hex: '#00aa00', alpha: 0.5 } }, rotation: 4 }),
  ];
  const slide = partOf(readPackage(written([slideContent('un', items)])), 'ppt/slides/slide1.xml');
  const ofTheme = elementsIn(slide?.root, 'a:schemeClr').map(({ attributes }) => attributes['val']);
  expect(ofTheme).toContain('accent1');
  const [green] = elementsIn(slide?.root, 'a:srgbClr');
  expect(green?.attributes['val']).toBe('00AA00');
  expect(elementsIn(green, 'a:alpha')[0]?.attributes['val']).toBe('50000');
});

test('links lead to slides of the file and to addresses; one to a slide that is left out is text', () => {
  const items = ['#deux', 'https://deck.example/', '#trois'].map((link) =>
    textItem(link, { run: { link }, rotation: 1 }),
  );
  const file = readPackage(written([slideContent('un', items), slideContent('deux', [])]));
  const slide = partOf(file, 'ppt/slides/slide1.xml');
  const targets = elementsIn(slide?.root, 'a:hlinkClick').map(({ attributes }) =>
    slide?.targets.get(attributes['r:id'] ?? ''),
  );
  expect(targets).toEqual(['ppt/slides/slide2.xml', 'https://deck.example/']);
});

test('acts are sections; a slide that may be left out says so in its notes', () => {
  const file = readPackage(
    written([
      slideContent('un', []),
      slideContent('deux', [], { act: 'Le milieu', isDroppable: true }),
      slideContent('trois', []),
    ]),
  );
  const presentation = partOf(file, 'ppt/presentation.xml')?.root;
  expect(
    elementsIn(presentation, 'p14:section').map(({ attributes }) => attributes['name']),
  ).toEqual(['Ouverture', 'Le milieu', 'Conclusion']);
  const notes = [1, 2].map((number) =>
    textIn(partOf(file, `ppt/notesSlides/notesSlide${number}.xml`)?.root),
  );
  expect(notes[0]).toBe('Note de un.');
  expect(notes[1]).toMatch(/^Cette diapositive peut être passée .*Note de deux\.$/);
});

test('runs have the locale of their language', () => {
  const items = [
    textItem('Hello', { run: { lang: 'en' } }),
    textItem('مرحبا', { run: { lang: 'ar' } }),
  ];
  const slide = partOf(readPackage(written([slideContent('un', items)])), 'ppt/slides/slide1.xml');
  expect(elementsIn(slide?.root, 'a:rPr').map(({ attributes }) => attributes['lang'])).toEqual([
    'fr-FR',
    'en-GB',
    'ar-EG',
  ]);
});

test('characters that XML cannot hold are left out', () => {
  const slide = slideContent('un', [textItem('a\u0001b <&> c')]);
  const part = partOf(readPackage(written([slide])), 'ppt/slides/slide1.xml');
  expect(elementsIn(part?.root, 'a:t').map(textIn)).toContain('ab <&> c');
});
