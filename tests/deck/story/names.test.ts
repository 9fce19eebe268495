import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { aboutThisArticle } from './article.ts';

/** The names of slides, figures and facts of a deck. */
function namesOf(folder: string): string[] {
  const { facts }: { facts: object } = parse(readFileSync(`${folder}/facts.yaml`, 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|ts)$/.test(path))
    .map((path) => basename(path).replace(/\.\w+$/, ''));
  return [...new Set([...Object.keys(facts), ...files])];
}

/** Matches one of the names in quotes, in an address, or as a file. */
function namePattern(names: readonly string[]): RegExp {
  return new RegExp(`['"\`#/“](?:${names.join('|')})['"\`/.”]|OpenAI|SoftBank`);
}

/** The files of folders that name something of this deck, with the first of these names. */
function filesWithNames(...folders: readonly string[]): { path: string; name: string }[] {
  // “sources” is a layout and a part of the ledger as well as a slide, “titre” a slide of every new deck in French.
  const named = namePattern(
    namesOf('slides').filter((name) => !['sources', 'titre'].includes(name)),
  );
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );
  expect(paths.length).toBeGreaterThan(100);
  return paths.flatMap((path) => {
    const name = named.exec(withoutComments(readFileSync(path, 'utf8')))?.[0];
    return name === undefined ? [] : [{ path, name }];
  });
}

/** Comments may give examples from this deck. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

aboutThisArticle(() => {
  test('the engine names no slide, no figure and no fact of this deck', () => {
    expect(filesWithNames('src')).toEqual([]);
  });

  test('tests of the engine name content of the fixture deck only', () => {
    expect(filesWithNames('tests/unit', 'tests/browser')).toEqual([]);
  });

  test('a name of this deck in a file is found', () => {
    expect("page.goto('#act-two')").toMatch(namePattern(['act-two']));
    expect('join(folder, `act-two.md`)').toMatch(namePattern(['act-two']));
    expect("page.goto('#act-two-b')").not.toMatch(namePattern(['act-two']));
  });
});
