import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { endsWithItsStep } from './fragment-effects.ts';

/**
 * Numbers the fragments of a slide where one of them has an index: all then have the index of their step, as
 * reveal.js would count them. Marks those of the last step whose effect ends with their step: no later step ends it.
 */
export function numberFragments(body: readonly ElementContent[]): void {
  const steps = fragmentSteps(body);
  const isNumbered = steps.flat().some((fragment) => indexOf(fragment) !== undefined);
  for (const [index, fragments] of steps.entries()) {
    for (const { properties } of fragments) {
      if (isNumbered) properties['dataFragmentIndex'] = String(index);
      const isLast = index === steps.length - 1;
      if (isLast && classesOf(properties).some(endsWithItsStep)) properties['dataLastStep'] = '';
    }
  }
}

/** The number of steps of a slide. */
export function countSteps(body: readonly ElementContent[]): number {
  return fragmentSteps(body).length;
}

/** The elements that are fragments, in the order of the document. */
export function fragmentsOf(elements: readonly ElementContent[]): Element[] {
  const fragments: Element[] = [];
  visit({ type: 'root', children: [...elements] }, 'element', (element: Element) => {
    if (classesOf(element.properties).includes('fragment')) fragments.push(element);
  });
  return fragments;
}

/**
 * The steps of a slide, each with its fragments, in the order of reveal.js (`Fragments.sort`): those with an index,
 * one step for each index, then the others, one step each.
 */
function fragmentSteps(body: readonly ElementContent[]): Element[][] {
  const byIndex = new Map<number, Element[]>();
  const others: Element[][] = [];
  for (const fragment of fragmentsOf(body)) {
    const index = indexOf(fragment);
    if (index === undefined) others.push([fragment]);
    else byIndex.set(index, [...(byIndex.get(index) ?? []), fragment]);
  }
  const indexed = [...byIndex].sort(([a], [b]) => a - b).map(([, fragments]) => fragments);
  return [...indexed, ...others];
}

function indexOf({ properties }: Element): number | undefined {
  const index = properties['dataFragmentIndex'];
  return index === undefined ? undefined : Number(index);
}

function classesOf({ className }: Element['properties']): readonly string[] {
  return [className].flat().map(String);
}
