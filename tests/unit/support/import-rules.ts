import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A source file of the project: its path from the top, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A rule of DESIGN: who may not import what, and why. */
interface Rule {
  readonly from: RegExp;
  /** Paths or package names that are forbidden to `from`. */
  readonly not: RegExp;
  readonly why: string;
}

const ROOM = '(?:stage|reader|one-figure|speaker|preflight)';

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
    from: /^(?!src\/compile\/|vite\.config\.ts|tests\/|src\/export\/)/,
    not: /^src\/compile\//,
    why: 'browser code never imports the compiler',
  },
  {
    from: /^(?!src\/export\/|tests\/)/,
    not: /^src\/export\//,
    why: 'only Node code imports the exports',
  },
  {
    from: /^src\/compile\//,
    not: /^src\/figures\/(?!(?:chart|definition|hatch|shapes)\.ts)/,
    why: 'the compiler draws figures from their definitions, not as a browser shows them',
  },
  {
    from: /^src\/(?:figures|find|ink|keys|offline|share|words|provenance|page|talk)\//,
    not: new RegExp(`^src/(?:${ROOM}|compile|export)/`),
    why: 'figures, search, ink, keys, sharing, the offline copy, words, provenance, talks and paper are below the rooms that use them',
  },
  {
    from: /^src\/compile\//,
    not: new RegExp(`^src/${ROOM}/`),
    why: 'the compiler never imports browser code',
  },
  {
    from: /^(?!src\/gallery\/|src\/compile\/gallery[\w-]*\.ts$|tests\/)/,
    not: /^src\/gallery\//,
    why: 'only what serves the gallery in development imports it',
  },
  {
    from: /^(?!src\/compile\/gallery[\w-]*\.ts$|vite\.config\.ts$|tests\/)/,
    not: /^src\/compile\/gallery[\w-]*\.ts$/,
    why: 'only the configuration of Vite serves the gallery',
  },
  {
    from: /^src\/gallery\//,
    not: /^(?!src\/(?:figures|gallery)\/)/,
    why: 'the gallery shows figures and knows of nothing else',
  },
  {
    from: /^slides\/figures\//,
    not: /^(?!src\/figures\/kit\.ts$)/,
    why: 'a figure file has one door, src/figures/kit.ts',
  },
];

/** What a file imports, types included: paths from the top of the project, or names of packages. */
export function importsOf({ path, text }: SourceFile): string[] {
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

/** Every import that goes against the plan of the house, as a sentence. */
export function brokenRules(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => [
      ...RULES.filter(({ from, not }) => from.test(file.path) && not.test(imported)).map(
        ({ why }) => `${file.path} imports ${imported}: ${why}.`,
      ),
      ...acrossRooms(file.path, imported),
      ...acrossFeatures(file.path, imported, files),
    ]),
  );
}

function acrossRooms(path: string, imported: string): string[] {
  const room = new RegExp(`^src/(${ROOM})/`);
  const [from, to] = [room.exec(path)?.[1], room.exec(imported)?.[1]];
  return from === undefined || to === undefined || from === to
    ? []
    : [`${path} imports ${imported}: a room never imports another room.`];
}

/** A feature is what its room installs; it may use the room's shared files, not another feature. */
function acrossFeatures(path: string, imported: string, files: readonly SourceFile[]): string[] {
  const room = new RegExp(`^src/(${ROOM})/`).exec(path)?.[1];
  const list = files.find((file) => file.path === `src/${room}/${room}.ts`);
  if (room === undefined || !list || path === list.path) return [];
  const shared = new Set(['deck', 'desk', 'room', 'check'].map((file) => `src/${room}/${file}.ts`));
  const features = importsOf(list).filter(
    (file) => file.startsWith(`src/${room}/`) && !shared.has(file),
  );
  return features.includes(imported)
    ? [`${path} imports ${imported}: a feature never imports another feature.`]
    : [];
}
