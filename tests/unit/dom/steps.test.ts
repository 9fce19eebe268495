import { expect, test } from 'vitest';
import { SHOWN_BEFORE_STEP, stepsOf } from '../../../src/dom/steps.ts';
import { FRAGMENT_EFFECTS } from '../../../src/markdown/attributes/fragment-effects.ts';
import { stepOf } from '../../../src/search/step-of.ts';

/** A stand-in for a fragment: what the functions read of an element. */
function fragment(name: string, index?: number, { inside = [] as unknown[], shown = false } = {}) {
  const made = {
    name,
    dataset: index === undefined ? {} : { fragmentIndex: String(index) },
    contains: (other: unknown) => other === made || inside.includes(other),
    matches: () => shown,
  };
  return made;
}

function slideOf(fragments: readonly unknown[]): ParentNode {
  return { querySelectorAll: () => fragments } as unknown as ParentNode;
}

const namesOf = (slide: ParentNode) =>
  stepsOf(slide).map((fragments) => fragments.map((one) => Object(one).name));

test('fragments without an index are one step each, in the order of the document', () => {
  expect(namesOf(slideOf([fragment('a'), fragment('b')]))).toEqual([['a'], ['b']]);
});

test('fragments of the same index are one step, and the order is that of the indices', () => {
  const fragments = [fragment('a', 2), fragment('b', 10), fragment('c', 2), fragment('d', 0)];
  expect(namesOf(slideOf(fragments))).toEqual([['d'], ['a', 'c'], ['b']]);
});

test('fragments without an index follow those with one', () => {
  expect(namesOf(slideOf([fragment('a'), fragment('b', 3)]))).toEqual([['b'], ['a']]);
});

test('an element is seen from the step of the last fragment around it', () => {
  const text = {} as Element;
  const inner = fragment('inner', 0, { inside: [text] });
  const outer = fragment('outer', 2, { inside: [inner, text] });
  const steps = stepsOf(slideOf([outer, inner, fragment('other', 1)])) as unknown as Element[][];
  expect(stepOf(text, steps)).toBe(3);
  expect(stepOf({} as Element, steps)).toBe(0);
});

test('an element in a fragment that is seen before its step is seen with the slide', () => {
  const text = {} as Element;
  const steps = stepsOf(slideOf([fragment('a', 0, { inside: [text], shown: true })]));
  expect(stepOf(text, steps as unknown as Element[][])).toBe(0);
});

test('the effects that are seen before their step are those of the compiler', () => {
  const named = [...SHOWN_BEFORE_STEP.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
  const shown = [...FRAGMENT_EFFECTS].flatMap(([name, { start }]) =>
    start === 'shown' && !name.startsWith('highlight-') ? [name] : [],
  );
  expect(named.sort()).toEqual(shown.sort());
});
