import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A source file of the project: its path from the top, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A rule of `src/README.md`: who may not import what, and why. */
interface Rule {
  readonly from: RegExp;
  /** Paths or package names that are forbidden to `from`. */
  readonly not: RegExp;
  readonly why: string;
}

const VIEW = '(?:stage|reader|figure-view|speaker|preflight)';
const FEATURE =
  '(?:figures|session|drawing|search|shortcuts|share|offline|sources|print|layout-check|slide-content)';
/** What turns `slides/` into a site, in the order of the data. */
const PIPELINE = ['content', 'markdown', 'document', 'vite', 'cli'];
/** The few modules that the build and the browser share. */
const SHARED =
  'figures/(?:actor-shapes|chart|definition|shapes|typed-text|drawing/(?:hatch|collisions)|static/[\\w-]+)|share/qr|dom/(?:icon|view|build-data)|offline/precache-entry|layout-check/(?:problem|seen-problems|checked-slide|views|injected)|slide-content/(?:box|content|injected|text-of)';

const RULES: readonly Rule[] = [
  {
    from: /^src\/(?!figures\/)/,
    not: /^chart\.js(?:\/|$)/,
    why: 'only src/figures imports chart.js',
  },
  {
    from: /^src\/(?!stage\/)/,
    not: /^reveal\.js(?:\/|$)/,
    why: 'only src/stage imports reveal.js',
  },
  {
    from: new RegExp(
      `^src/(?:${VIEW}/|${FEATURE}/(?!static/)|(?:dom|i18n|boot)/|vite/gallery/client/|[\\w-]+\\.ts$)`,
    ),
    not: new RegExp(
      `^src/(?:${PIPELINE.join('|')}|fonts|figures/static)/(?!gallery/(?:cases|client|fixtures/figures))`,
    ),
    why: 'browser code never imports build code',
  },
  ...PIPELINE.slice(0, -1).map((stage, index) => ({
    from: new RegExp(`^src/${stage}/`),
    not: new RegExp(`^src/(?:${PIPELINE.slice(index + 1).join('|')})/`),
    why: `the pipeline runs one way: ${PIPELINE.join(' → ')}`,
  })),
  {
    from: new RegExp(`^src/(?:${PIPELINE.join('|')}|fonts)/(?!gallery/)`),
    not: new RegExp(`^src/(?!(?:${SHARED})\\.ts$)(?:${VIEW}|${FEATURE}|dom)/`),
    why: 'build code imports browser code only where both draw or name the same thing',
  },
  {
    from: new RegExp(`^src/${FEATURE}/`),
    not: new RegExp(`^src/${VIEW}/`),
    why: 'a feature that views share never imports a view',
  },
  {
    from: /^src\/dom\//,
    not: /^src\/(?!dom\/|i18n\/)/,
    why: 'src/dom is below everything that uses it',
  },
  {
    from: /^src\/i18n\//,
    not: /^src\/(?!i18n\/)/,
    why: 'src/i18n is below everything that uses it',
  },
  {
    from: /^(?!src\/vite\/(?:gallery\/|deck-plugins\.ts$)|tests\/|vite\.config\.ts$)/,
    not: /^src\/vite\/gallery\//,
    why: 'only the list of plugins imports the gallery',
  },
  {
    from: /^src\/vite\/gallery\/client\//,
    not: /^src\/(?!figures\/|vite\/gallery\/(?:cases\.ts|client\/))/,
    why: 'the page of the gallery shows figures and knows of nothing else',
  },
  {
    from: /^slides\/figures\//,
    not: /^(?!src\/figures\/kit\.ts$)/,
    why: 'a figure file imports src/figures/kit.ts only',
  },
];

const BETWEEN_VIEWS = 'a view never imports another view';
const BETWEEN_FEATURES = 'a feature never imports another feature';

/** Why each rule holds, as `src/README.md` states it. */
export const REASONS: readonly string[] = [
  ...new Set(RULES.map(({ why }) => why)),
  BETWEEN_VIEWS,
  BETWEEN_FEATURES,
];

/** The imports of files that have been parsed: the list of a view is looked up for each of its files. */
const parsed = new WeakMap<SourceFile, readonly string[]>();

/** What a file imports, types included: paths from the top of the project, or names of packages. */
export function importsOf(file: SourceFile): readonly string[] {
  const imports = parsed.get(file) ?? parseImports(file);
  parsed.set(file, imports);
  return imports;
}

function parseImports({ path, text }: SourceFile): string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const fixed = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
  );
  return [...new Set([...fixed, ...dynamic])].map((name) => {
    if (name.startsWith('/')) return name.slice(1);
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  });
}

/** Every import that breaks a rule, as a sentence. */
export function brokenRules(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => [
      ...RULES.filter(({ from, not }) => from.test(file.path) && not.test(imported)).map(
        ({ why }) => `${file.path} imports ${imported}: ${why}.`,
      ),
      ...acrossViews(file.path, imported),
      ...acrossFeatures(file.path, imported, files),
    ]),
  );
}

function acrossViews(path: string, imported: string): string[] {
  const view = new RegExp(`^src/(${VIEW})/`);
  const [from, to] = [view.exec(path)?.[1], view.exec(imported)?.[1]];
  return from === undefined || to === undefined || from === to
    ? []
    : [`${path} imports ${imported}: ${BETWEEN_VIEWS}.`];
}

/** A feature is what its view installs; it may use the view's shared files, not another feature. */
function acrossFeatures(path: string, imported: string, files: readonly SourceFile[]): string[] {
  const view = new RegExp(`^src/(${VIEW})/`).exec(path)?.[1];
  const list = files.find((file) => file.path === `src/${view}/${view}.ts`);
  if (view === undefined || !list || path === list.path) return [];
  const shared = new Set(['deck', 'context', 'check'].map((file) => `src/${view}/${file}.ts`));
  const features = importsOf(list).filter(
    (file) => file.startsWith(`src/${view}/`) && !shared.has(file),
  );
  return features.includes(imported) ? [`${path} imports ${imported}: ${BETWEEN_FEATURES}.`] : [];
}
