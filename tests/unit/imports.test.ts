import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenRules, type SourceFile } from './support/import-rules.ts';

function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const SOURCES = [...sourcesUnder('src'), ...sourcesUnder('slides')];

test('imports run one way', () => {
  expect(SOURCES.length).toBeGreaterThan(40);
  expect(brokenRules(SOURCES)).toEqual([]);
});

test.each([
  ['src/reader/x.ts', "import Reveal from 'reveal.js';", 'only src/stage imports reveal.js'],
  ['src/stage/x.ts', "import { Chart } from 'chart.js';", 'only src/figures imports chart.js'],
  [
    'src/stage/x.ts',
    "import { a } from '../compile/a.ts';",
    'browser code never imports the compiler',
  ],
  ['src/stage/x.ts', "import Chart from 'chart.js/auto';", 'only src/figures imports chart.js'],
  ['src/main.ts', "await import('reveal.js/plugin/x');", 'only src/stage imports reveal.js'],
  ['src/reader/x.ts', "import type { Api } from 'reveal.js';", 'only src/stage imports reveal.js'],
  [
    'src/stage/x.ts',
    "export * from '/src/compile/a.ts';",
    'browser code never imports the compiler',
  ],
  [
    'src/stage/x.ts',
    "import '../words/a.ts'; import { a /* it's */ } from '../compile/a.ts';",
    'browser code never imports the compiler',
  ],
  ['src/compile/x.ts', "import { a } from '../stage/a.ts';", 'the compiler never imports browser'],
  ['src/words/x.ts', "import { a } from '../stage/a.ts';", 'below the rooms'],
  ['src/main.ts', "import '../src/cli/browser/launch.ts';", 'only Node code imports the exports'],
  ['src/compile/x.ts', "import { a } from '../figures/mount.ts';", 'not as a browser shows them'],
  ['src/figures/x.ts', "import { a } from '../stage/deck.ts';", 'below the rooms'],
  ['src/provenance/x.ts', "import { a } from '../stage/deck.ts';", 'below the rooms'],
  ['src/find/x.ts', "import { a } from '../stage/deck.ts';", 'below the rooms'],
  ['src/reader/x.ts', "import { a } from '../stage/deck.ts';", 'never imports another room'],
  [
    'slides/figures/x.ts',
    "import {\n  a,\n} from '../../src/figures/drawing/hatch.ts';",
    'one door',
  ],
  [
    'src/main.ts',
    "import '../src/vite/gallery/client/gallery.ts';",
    'only what serves the gallery',
  ],
  ['src/compile/x.ts', "import { a } from '../gallery/cases.ts';", 'only what serves the gallery'],
  ['src/compile/x.ts', "import { gallery } from './gallery.ts';", 'only the configuration of Vite'],
  ['src/gallery/x.ts', "import { a } from '../stage/a.ts';", 'knows of nothing else'],
  [
    'src/stage/x.ts',
    "const a = await import('../export/a.ts');",
    'only Node code imports the exports',
  ],
])('in %s, %s is found', (path, text, why) => {
  expect(brokenRules([{ path, text }]).join()).toContain(why);
});

test('a text that only looks like an import is none', () => {
  const text = "// import '../compile/a.ts'\nexport const a = '../compile/a.ts';";
  expect(brokenRules([{ path: 'src/stage/x.ts', text }])).toEqual([]);
});

test('a feature that imports another feature is found', () => {
  const files = [
    {
      path: 'src/stage/stage.ts',
      text: "import { a } from './a.ts';\nimport { b } from './b.ts';",
    },
    { path: 'src/stage/a.ts', text: "import { b } from './b.ts';" },
    { path: 'src/stage/b.ts', text: "import type { Room } from './room.ts';" },
  ];
  expect(brokenRules(files)).toEqual([
    'src/stage/a.ts imports src/stage/b.ts: a feature never imports another feature.',
  ]);
});

test('the engine names no slide, no figure and no fact of this deck', () => {
  const facts = parse(readFileSync('slides/facts.yaml', 'utf8')).facts as object;
  const names = [
    ...Object.keys(facts),
    ...readdirSync('slides/fr').map((file) => file.replace('.md', '')),
    ...readdirSync('slides/figures').map((file) => file.replace('.ts', '')),
  ];
  // “sources” is a layout and a part of the ledger as well as a slide.
  const own = names.filter((name) => name !== 'sources').join('|');
  const named = new RegExp(`['"\`#/](?:${own})['"\`/.]|OpenAI|SoftBank`);
  const found = SOURCES.filter(({ path }) => path.startsWith('src/'))
    .map(({ path, text }) => ({ path, name: named.exec(withoutComments(text))?.[0] }))
    .filter(({ name }) => name !== undefined);
  expect(found).toEqual([]);
});

/** Comments give examples in the words of this deck; what counts is what the engine does. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
