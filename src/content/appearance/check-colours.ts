import { differenceCiede2000, parse, wcagContrast } from 'culori';
import type { Shape } from '../../figures/actor-shapes.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { YamlFile } from '../yaml.ts';
import { shapeOf } from './actors.ts';
import { DARK_TEXT_CONTRAST, SHAPE_CONTRAST } from './deck-colours.ts';
import type { Themes } from './default-colours.ts';
import { EYES } from './eyes.ts';

/** Contrast of text on the Stage and on paper (WCAG 1.4.6). */
const TEXT_CONTRAST = 7;

/** What is seen on what, and as which of the two the author is told. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['muted', 'paper'],
  ['on-ground', 'ground'],
  ['on-mark', 'mark'],
] as const;
/** The first actor's colour is that of the progress bar. */
const SHAPES = [
  ['actor-1', 'paper'],
  ['focus', 'paper'],
] as const;

/** Difference (CIEDE2000) that is seen at a glance; 1 is just noticeable side by side. */
const AT_A_GLANCE = 10;

/**
 * Reports pairs of colours with too little contrast, at the colour that deck.yaml sets, and warns of actors that some
 * people cannot tell apart by their colours; their shapes differ as well. Default colours are tested once for all decks.
 * @param own the colours that the deck changes
 * @param all with the others
 * @param count of actors
 */
export function checkColours(
  yaml: YamlFile,
  { own, all, count }: { readonly own: Themes; readonly all: Themes; readonly count: number },
  diagnostics: Diagnostics,
): void {
  for (const theme of ['light', 'dark'] as const) {
    const isOwn = (role: string) => role in own[theme];
    const place = (role: string) => pathOf(role, theme, yaml);
    const colourOf = (role: string) => all[theme][role] ?? '';
    const require = (pairs: readonly (readonly [string, string])[], ratio: number) => {
      for (const [front, back] of pairs) {
        if (!isOwn(front) && !isOwn(back)) continue;
        const contrast = wcagContrast(colourOf(front), colourOf(back));
        if (contrast >= ratio) continue;
        const culprit = isOwn(front) ? front : back;
        const inTheme = theme === 'dark' ? ' in the dark theme' : '';
        diagnostics.add(
          yaml.locationOf(place(culprit)),
          `“${front}” (${colourOf(front)}) on “${back}” (${colourOf(back)}) has a contrast of ${contrast.toFixed(1)} : 1${inTheme}; it needs ${ratio} : 1. ${cure(colourOf(front), colourOf(back), culprit === front)}`,
        );
      }
    };
    require(TEXTS, theme === 'dark' ? DARK_TEXT_CONTRAST : TEXT_CONTRAST);
    require(SHAPES, SHAPE_CONTRAST);
  }
  warnOfSimilarActors(yaml, { own, all, count }, diagnostics);
}

function cure(front: string, back: string, changesFront: boolean): string {
  const frontIsDarker = wcagContrast(front, '#ffffff') > wcagContrast(back, '#ffffff');
  return `Make the ${changesFront ? 'first' : 'second'} one ${frontIsDarker === changesFront ? 'darker' : 'lighter'}.`;
}

function warnOfSimilarActors(
  yaml: YamlFile,
  { own, all, count }: { readonly own: Themes; readonly all: Themes; readonly count: number },
  diagnostics: Diagnostics,
): void {
  const apart = differenceCiede2000();
  const roles = Array.from({ length: count }, (_, index) => `actor-${index + 1}`);
  roles.forEach((role, index) => {
    for (const other of roles.slice(0, index)) {
      if (!(role in own.light) && !(other in own.light)) continue;
      const [one, two] = [parse(all.light[role] ?? ''), parse(all.light[other] ?? '')];
      if (!one || !two) continue;
      const alike = Object.entries(EYES).filter(
        ([, seen]) => apart(seen(one), seen(two)) <= AT_A_GLANCE,
      );
      if (alike.length === 0) continue;
      const sameShape = shapeAt(yaml, index) === shapeAt(yaml, roles.indexOf(other));
      const differ = sameShape ? 'their shapes are the same' : 'only their shapes differ then';
      const cure = `Make one of them lighter or darker${sameShape ? ', or give one another “shape”' : ''}.`;
      diagnostics.warn(
        yaml.locationOf(pathOf(role in own.light ? role : other, 'light', yaml)),
        `The colours of ${other} (${all.light[other]}) and ${role} (${all.light[role]}) look alike ${alike.map(([eye]) => eye).join(', ')}; ${differ}. ${cure}`,
      );
    }
  });
}

/** The shape of an actor of deck.yaml, from 0. */
function shapeAt(yaml: YamlFile, index: number): Shape {
  const actors = yaml.valueAt(['actors']);
  return shapeOf(Array.isArray(actors) ? actors : [], index);
}

/** Where deck.yaml has the colour of a role, or the one that it follows from. */
function pathOf(role: string, theme: keyof Themes, yaml: YamlFile): readonly PropertyKey[] {
  const [, number] = /^actor-(\d+)$/.exec(role) ?? [];
  const candidates: PropertyKey[][] =
    number === undefined
      ? [
          ...(theme === 'dark' ? [['palette', 'dark', role]] : []),
          ['palette', role],
          ['palette', 'ground'],
        ]
      : [
          ...(theme === 'dark' ? [['actors', Number(number) - 1, 'dark']] : []),
          ['actors', Number(number) - 1, 'color'],
        ];
  return candidates.find((path) => yaml.valueAt(path) !== undefined) ?? candidates[0] ?? [];
}
