import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenRules, importsOf, REASONS, type SourceFile } from './support/import-rules.ts';

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

test('no modules import one another in a circle', () => {
  const files = new Map(SOURCES.map((file) => [file.path, importsOf(file)]));
  const circles: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    if (above.includes(path) || finished.has(path)) return;
    for (const imported of files.get(path) ?? []) visit(imported, [...above, path]);
    finished.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test.each([
  ['src/reader/x.ts', "import Reveal from 'reveal.js';", 'only src/stage imports reveal.js'],
  ['src/stage/x.ts', "import { Chart } from 'chart.js';", 'only src/figures imports chart.js'],
  ['src/stage/x.ts', "import Chart from 'chart.js/auto';", 'only src/figures imports chart.js'],
  ['src/main.ts', "await import('reveal.js/plugin/x');", 'only src/stage imports reveal.js'],
  ['src/reader/x.ts', "import type { Api } from 'reveal.js';", 'only src/stage imports reveal.js'],
  ['src/stage/x.ts', "import { a } from '../content/a.ts';", 'browser code never imports build'],
  ['src/stage/x.ts', "export * from '/src/vite/a.ts';", 'browser code never imports build code'],
  [
    'src/stage/x.ts',
    "import '../i18n/a.ts'; import { a /* it's */ } from '../markdown/a.ts';",
    'browser code never imports build code',
  ],
  ['src/session/x.ts', "import { a } from '../fonts/a.ts';", 'browser code never imports build'],
  [
    'src/main.ts',
    "import '../src/cli/browser/launch.ts';",
    'browser code never imports build code',
  ],
  [
    'src/stage/x.ts',
    "const a = await import('../cli/a.ts');",
    'browser code never imports build code',
  ],
  [
    'src/figures/live/x.ts',
    "import { a } from '../static/svg-context.ts';",
    'browser code never imports build code',
  ],
  ['src/content/x.ts', "import { a } from '../markdown/a.ts';", 'the pipeline runs one way'],
  ['src/markdown/x.ts', "import { a } from '../document/a.ts';", 'the pipeline runs one way'],
  ['src/document/x.ts', "import { a } from '../vite/a.ts';", 'the pipeline runs one way'],
  ['src/vite/x.ts', "import { a } from '../cli/a.ts';", 'the pipeline runs one way'],
  ['src/document/x.ts', "import { a } from '../stage/a.ts';", 'where both draw or name the same'],
  [
    'src/vite/x.ts',
    "import { a } from '../figures/live/a.ts';",
    'where both draw or name the same',
  ],
  ['src/figures/x.ts', "import { a } from '../stage/deck.ts';", 'never imports a view'],
  ['src/sources/x.ts', "import { a } from '../stage/deck.ts';", 'never imports a view'],
  ['src/reader/x.ts', "import { a } from '../stage/deck.ts';", 'never imports another view'],
  ['src/dom/x.ts', "import { a } from '../session/a.ts';", 'src/dom is below everything'],
  ['src/i18n/x.ts', "import { a } from '../dom/a.ts';", 'src/i18n is below everything'],
  [
    'slides/figures/x.ts',
    "import {\n  a,\n} from '../../src/figures/drawing/hatch.ts';",
    'imports src/figures/kit.ts only',
  ],
  [
    'src/main.ts',
    "import '../src/vite/gallery/client/gallery.ts';",
    'only the list of plugins imports the gallery',
  ],
  ['src/vite/x.ts', "import { a } from './gallery/page.ts';", 'only the list of plugins imports'],
  ['src/vite/gallery/client/x.ts', "import { a } from '../../../stage/a.ts';", 'knows of nothing'],
])('in %s, %s is found', (path, text, why) => {
  expect(brokenRules([{ path, text }]).join()).toContain(why);
});

test('src/README.md states every rule, and names every folder', () => {
  const plan = readFileSync('src/README.md', 'utf8');
  expect(REASONS.filter((reason) => !plan.includes(reason))).toEqual([]);
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => `${name}/`).filter((name) => !plan.includes(name))).toEqual([]);
});

test('every folder says what may be in it, and holds about twenty files at most', () => {
  const folders = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  const files = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([]);
  expect(folders.filter((folder) => files(folder).length > 24)).toEqual([]);
});

test('a text that only looks like an import is none', () => {
  const text = "// import '../vite/a.ts'\nexport const a = '../vite/a.ts';";
  expect(brokenRules([{ path: 'src/stage/x.ts', text }])).toEqual([]);
});

test('a feature that imports another feature is found', () => {
  const files = [
    {
      path: 'src/stage/stage.ts',
      text: "import { a } from './a.ts';\nimport { b } from './b.ts';",
    },
    { path: 'src/stage/a.ts', text: "import { b } from './b.ts';" },
    { path: 'src/stage/b.ts', text: "import type { StageContext } from './context.ts';" },
  ];
  expect(brokenRules(files)).toEqual([
    'src/stage/a.ts imports src/stage/b.ts: a feature never imports another feature.',
  ]);
});
