import { type ESTree, type Plugin, parseAst } from 'vite';

/** A replacement in the code of reveal.js, and why. */
interface Amendment {
  readonly reason: string;
  /** Has to match exactly once. */
  readonly find: RegExp;
  readonly replace: string;
}

/**
 * What reveal.js 6.0.2 does at every step for every slide, and need not: in a trace of steps in a deck of 100 slides
 * (CPU time of the main thread) scripts took 8.2 ms with these loops and 3.5 ms without. `npm run bench -- --slides 1000`
 * measures the whole.
 */
const AMENDMENTS: readonly Amendment[] = [
  {
    reason:
      'The text of the whole slide is collected for a live region, with the computed style of each element; the Stage announces number and title instead.',
    find: /(?<=\w+ = )window\.getComputedStyle\(\w+\)\.display === "none"(?=;\s*if \(\w+ !== "true")/,
    replace: 'true',
  },
  {
    reason: 'Slides that stay before or after the current one keep their classes and attributes.',
    // for (let I = 0; …) { let SLIDE = …[I], … = ….rtl && …(SLIDE);
    find: /let (\w+) = \w+\[(\w+)\], \w+ = \w+\.rtl && !\w+\(\1\);(?=\s*if \(\1\.classList\.remove\("past"\)[\s\S]{100,700}?\2 < (\w+) \?)/,
    replace:
      '$& if ($1.hidden && $2 !== $3 && $1.classList.contains($2 < $3 ? "past" : "future")) continue;',
  },
  {
    reason: 'A slide that is far away and not displayed has been unloaded before.',
    find: /unload\((\w+)\) \{/,
    replace: '$& if ($1.style.display === "none") return;',
  },
  {
    reason: 'Backgrounds that stay before or after the current one keep their class.',
    // Array.from(this.element.childNodes).forEach((B, I) => { B.classList.remove(…), I < ….h ? …
    find: /(Array\.from\(this\.element\.childNodes\)\.forEach\(\((\w+), (\w+)\) => \{\s*)(?=\2\.classList\.remove\("past", "present", "future"\), \3 < (\w+)\.h \? \2\.classList\.add\((\w+)\) : \3 > \4\.h \? \2\.classList\.add\((\w+)\) : [^;]{0,80}\((\w+) \|\| \3 === \4\.h\))/,
    replace: '$1if (!$7 && $3 !== $4.h && $2.classList.contains($3 < $4.h ? $5 : $6)) return; ',
  },
  {
    reason:
      'The element of a background copies the classes of its slide, and would be laid out as a slide.',
    find: /"slide-background " \+ \w+\.className\.replace\(\/present\|past\|future\/, ""\)/,
    replace: '"slide-background"',
  },
];

/** A class of reveal.js whose feature the deck must not use, and the class in its place. */
interface Stub {
  readonly reason: string;
  /** Whether a class with these methods is meant; names are not kept in its code. */
  isMeant(methods: readonly string[]): boolean;
  /** The methods that other classes call. */
  readonly methods: readonly string[];
}

const STUBS: readonly Stub[] = [
  {
    reason: 'The scroll view scales text and loses links; the Reader takes its place.',
    isMeant: (methods) => methods.includes('getSlideByIndices'),
    methods: [
      'activate',
      'deactivate',
      'toggle',
      'layout',
      'next',
      'prev',
      'scrollToSlide',
      'getSlideByIndices',
    ],
  },
  {
    reason: 'The print view breaks links and figures; the style sheet for print takes its place.',
    isMeant: (methods) => methods.join() === 'constructor,activate,isActive',
    methods: ['activate'],
  },
];

/** Narrows what reveal.js does at every step, and leaves out its scroll view and print view. */
export function revealAmendments(): Plugin {
  return {
    name: 'reveal-amendments',
    // Development serves the file as it is, so that it is transformed as in a build.
    config: () => ({ optimizeDeps: { exclude: ['reveal.js'] } }),
    transform: {
      // Development adds a version as a query.
      filter: { id: /\/reveal\.js\/dist\/reveal\.mjs(?:\?|$)/ },
      handler(code) {
        return { code: amendReveal(code), map: null };
      },
    },
  };
}

/** Parsing takes a second on a slow machine, and a build with PDFs builds the deck twice. */
const amended = new Map<string, string>();

/** The code of `reveal.mjs` with every amendment. @throws for a version whose code differs */
export function amendReveal(code: string): string {
  const result = amended.get(code) ?? replaceClasses(AMENDMENTS.reduce(replaceCode, code));
  amended.set(code, result);
  return result;
}

function replaceCode(code: string, { find, replace, reason }: Amendment): string {
  assertOne(code.match(new RegExp(find, 'g'))?.length ?? 0, reason);
  return code.replace(find, replace);
}

function replaceClasses(code: string): string {
  const classes = classesIn(parseAst(code));
  const replaced = STUBS.map(({ isMeant, methods, reason }) => {
    const meant = classes.filter((one) => isMeant(one.methods));
    assertOne(meant.length, reason);
    const bodies = methods.map((name) => `${name}() {}`).join(' ');
    const [{ start, end } = { start: 0, end: 0 }] = meant;
    return { start, end, text: `class { isActive() { return false; } ${bodies} }` };
  });
  // From the last to the first, so that the positions of the others stay.
  return replaced
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end, text: stub }) => text.slice(0, start) + stub + text.slice(end),
      code,
    );
}

function assertOne(matches: number, reason: string): void {
  if (matches === 1) return;
  throw new Error(
    `This version of reveal.js has other code: an amendment in src/vite/reveal-amendments.ts matches ${matches} times. Adapt it, or remove it. Its reason: ${reason}`,
  );
}

interface ClassCode {
  readonly start: number;
  readonly end: number;
  readonly methods: readonly string[];
}

/** The classes of a program, with the names of their methods. */
function classesIn(node: unknown): ClassCode[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(classesIn);
  if (Reflect.get(node, 'type') !== 'ClassExpression') return inside;
  const { start, end, body } = node as ESTree.Class;
  const methods = body.body.flatMap((member) =>
    member.type === 'MethodDefinition' && member.key.type === 'Identifier' ? member.key.name : [],
  );
  return [{ start, end, methods }, ...inside];
}
