import { expect, test } from 'vitest';
import { type LockedPackage, lockedPackages, titleOf } from '../support/lock-file.ts';

/** SPDX identifiers of what may be in a site: they demand their text beside it, which `licenses.txt` is. */
const SHIPPED = ['MIT', 'OFL-1.1'];

/** Those of what may build and test a site, and is not a part of it. */
const BUILDING = [
  ...SHIPPED,
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Python-2.0',
  'Zlib',
  // Whoever changes a file of theirs publishes that file: axe-core, Lightning CSS.
  'MPL-2.0',
  // A shared library that sharp loads, libvips.
  'LGPL-3.0-or-later',
];

/** Packages whose manifest has no SPDX identifier, with the licence that their files state. */
const STATED: Readonly<Record<string, string>> = {
  // Bitstream Vera and Arev, which allow everything but selling the fonts alone; measured for fallback fonts only.
  'dejavu-fonts-ttf 2.37.3': 'Bitstream-Vera',
  // “licenses” in its manifest and the end of its Readme.md: MIT.
  'format 0.2.2': 'MIT',
  // The Ubuntu Font Licence 1.0, whose identifier is another; measured for fallback fonts only.
  '@fontsource/ubuntu 5.3.0': 'Ubuntu-font-1.0',
};

/**
 * Packages with a licence that is not allowed, in sentences. Of licences to choose from (`MIT OR GPL-3.0-or-later`)
 * one has to be allowed; where all of them apply, or the expression mixes both, every one.
 */
function refused(packages: readonly LockedPackage[]): string[] {
  return packages.flatMap((one) => {
    if (titleOf(one) in STATED && one.dev === true) return [];
    const allowed = one.dev === true ? BUILDING : SHIPPED;
    const expression = (one.license ?? 'none').replace(/[()]/g, '');
    const identifiers = expression.split(/ (?:AND|OR) /);
    const others = identifiers.filter((id) => !allowed.includes(id));
    const isChoice = !expression.includes(' AND ');
    if (others.length === 0 || (isChoice && others.length < identifiers.length)) return [];
    return [
      `${titleOf(one)}: the licence “${others.join(' ')}” is not one that ${one.dev === true ? 'builds' : 'ships with'} a deck. Allowed: ${allowed.join(', ')}.`,
    ];
  });
}

test('every dependency has a licence that is allowed', () => {
  const packages = lockedPackages();
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.some(({ dev }) => dev !== true)).toBe(true);
  expect(refused(packages)).toEqual([]);
});

test('a package that is named with its licence is a dependency', () => {
  const titles = lockedPackages().map(titleOf);
  expect(Object.keys(STATED).filter((title) => !titles.includes(title))).toEqual([]);
});

test.each([
  ['AGPL-3.0-only', true, 'the licence “AGPL-3.0-only” is not one that builds a deck.'],
  [
    'SSPL-1.0 OR GPL-2.0-only',
    true,
    'the licence “SSPL-1.0 GPL-2.0-only” is not one that builds a deck.',
  ],
  ['(MIT AND SSPL-1.0)', true, 'the licence “SSPL-1.0” is not one that builds a deck.'],
  ['MPL-2.0', undefined, 'the licence “MPL-2.0” is not one that ships with a deck.'],
  [undefined, undefined, 'the licence “none” is not one that ships with a deck.'],
])('the licence %s is refused with the name of the package', (license, dev, why) => {
  const one = { path: 'node_modules/a/node_modules/@of/it', version: '1.2.3' };
  const asLocked = { ...one, ...(license ? { license } : {}), ...(dev ? { dev } : {}) };
  expect(refused([asLocked]).join('\n')).toContain(`@of/it 1.2.3: ${why}`);
});
