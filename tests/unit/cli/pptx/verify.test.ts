import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { presentationFile } from '../../../../src/cli/pptx/presentation.ts';
import { presentationProblems } from '../../../../src/cli/pptx/verify.ts';
import { INFO, slideContent, TOKENS, textItem } from './support.ts';

const CONTENTS = [
  slideContent('un', [textItem('Bonjour à tous'), textItem('Bonjour à tous', { rotation: 3 })]),
  slideContent('deux', []),
];

const FILE = presentationFile({
  info: INFO,
  tokens: TOKENS,
  slides: CONTENTS,
  media: new Map(),
});

/** The problems of the file with a text of a part replaced. */
function problemsAfter(path: string, from: string, to: string): string[] {
  const files = unzipSync(FILE);
  const text = strFromU8(files[path] ?? new Uint8Array());
  expect(text).toContain(from);
  return presentationProblems(
    zipSync({ ...files, [path]: strToU8(text.replace(from, to)) }),
    CONTENTS,
  );
}

test('a complete file has no problem', () => {
  expect(presentationProblems(FILE, CONTENTS)).toEqual([]);
});

test.each([
  [
    'ppt/slides/slide1.xml',
    'Titre un</a:t>',
    'Titre deux</a:t>',
    'slide “un”: its title is “Titre deux”.',
  ],
  [
    'ppt/slides/slide1.xml',
    'Bonjour à tous',
    'Bonjour',
    'slide “un”: the text “Bonjour à tous” is missing.',
  ],
  [
    'ppt/slides/slide1.xml',
    'lang="fr-FR"',
    'lang="de-DE"',
    'slide “un”: a text has the language “de-DE”.',
  ],
  [
    'ppt/notesSlides/notesSlide2.xml',
    'Note de deux.',
    'Note.',
    'slide “deux”: the note “Note de deux.” is missing.',
  ],
  [
    'ppt/slides/_rels/slide1.xml.rels',
    'slideLayout1.xml',
    'slideLayout9.xml',
    'ppt/slides/slide1.xml refers to ppt/slideLayouts/slideLayout9.xml, which is not in the file.',
  ],
])('in %s, “%s” changed to “%s” is found', (path, from, to, problem) => {
  expect(problemsAfter(path, from, to)).toContain(problem);
});

test('a slide less is found', () => {
  const problems = problemsAfter('ppt/presentation.xml', '<p:sldId id="257" r:id="rId3"/>', '');
  expect(problems).toContain('The file has 1 slides instead of 2.');
});
