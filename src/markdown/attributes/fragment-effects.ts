/** How an effect changes a fragment. */
interface FragmentEffect {
  /** Whether the fragment is seen before its step. */
  readonly start: 'hidden' | 'shown';
  /** The property that its step changes. */
  readonly changes: 'opacity' | 'transform' | 'colour' | 'line';
}

/** The effects of fragments in reveal.js 6, by class (`reveal.scss`, “View fragments”). */
export const FRAGMENT_EFFECTS: ReadonlyMap<string, FragmentEffect> = new Map([
  ['fade-in', { start: 'hidden', changes: 'opacity' }],
  ['fade-out', { start: 'shown', changes: 'opacity' }],
  ['semi-fade-out', { start: 'shown', changes: 'opacity' }],
  ['fade-in-then-out', { start: 'hidden', changes: 'opacity' }],
  ['fade-in-then-semi-out', { start: 'hidden', changes: 'opacity' }],
  ['current-visible', { start: 'hidden', changes: 'opacity' }],
  ['fade-up', { start: 'hidden', changes: 'transform' }],
  ['fade-down', { start: 'hidden', changes: 'transform' }],
  ['fade-left', { start: 'hidden', changes: 'transform' }],
  ['fade-right', { start: 'hidden', changes: 'transform' }],
  ['zoom-in', { start: 'hidden', changes: 'transform' }],
  ['grow', { start: 'shown', changes: 'transform' }],
  ['shrink', { start: 'shown', changes: 'transform' }],
  ['strike', { start: 'shown', changes: 'line' }],
  ['highlight-red', { start: 'shown', changes: 'colour' }],
  ['highlight-green', { start: 'shown', changes: 'colour' }],
  ['highlight-blue', { start: 'shown', changes: 'colour' }],
  ['highlight-current-red', { start: 'shown', changes: 'colour' }],
  ['highlight-current-green', { start: 'shown', changes: 'colour' }],
  ['highlight-current-blue', { start: 'shown', changes: 'colour' }],
]);

/** The first two effects that cannot be combined: they start differently, or change the same property. */
export function contradiction(
  effects: readonly string[],
): readonly [one: string, other: string] | undefined {
  for (const [index, one] of effects.entries()) {
    const a = FRAGMENT_EFFECTS.get(one);
    for (const other of effects.slice(index + 1)) {
      const b = FRAGMENT_EFFECTS.get(other);
      if (a && b && (a.start !== b.start || a.changes === b.changes)) return [one, other];
    }
  }
  return undefined;
}

/** Whether a fragment with this effect looks different once the next step is shown. */
export function endsWithItsStep(effect: string): boolean {
  return /^(?:fade-in-then-|current-|highlight-current-)/.test(effect);
}

/** Whether a word is a class of fragments: `fragment` itself, or an effect. */
export function isFragmentClass(word: string): boolean {
  return word === 'fragment' || FRAGMENT_EFFECTS.has(word);
}
