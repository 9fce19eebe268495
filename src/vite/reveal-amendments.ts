import type { Plugin } from 'vite';

/** A replacement in the code of reveal.js, and why. */
interface Amendment {
  readonly reason: string;
  /** Has to match exactly once. */
  readonly find: RegExp;
  readonly replace: string;
}

/**
 * What reveal.js 6.0.2 does at every step for every slide, and need not. In a trace of a step these loops take time in
 * proportion to the number of slides; `npm run bench -- --slides 1000` shows their share.
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
    reason:
      'The element of a background copies the classes of its slide, and would be laid out as a slide.',
    find: /"slide-background " \+ \w+\.className\.replace\(\/present\|past\|future\/, ""\)/,
    replace: '"slide-background"',
  },
];

/** Narrows what reveal.js does at every step. */
export function revealAmendments(): Plugin {
  return {
    name: 'reveal-amendments',
    // Development serves the file as it is, so that it is transformed as in a build.
    config: () => ({ optimizeDeps: { exclude: ['reveal.js'] } }),
    transform: {
      filter: { id: /\/reveal\.js\/dist\/reveal\.mjs$/ },
      handler(code) {
        return { code: amendReveal(code), map: null };
      },
    },
  };
}

/** The code of `reveal.mjs` with every amendment. @throws for a version whose code differs */
export function amendReveal(code: string): string {
  return AMENDMENTS.reduce(amend, code);
}

function amend(code: string, { find, replace, reason }: Amendment): string {
  const matches = code.match(new RegExp(find, 'g'))?.length ?? 0;
  if (matches === 1) return code.replace(find, replace);
  throw new Error(
    `This version of reveal.js has other code: an amendment in src/vite/reveal-amendments.ts matches ${matches} times. Adapt it, or remove it. Its reason: ${reason}`,
  );
}
