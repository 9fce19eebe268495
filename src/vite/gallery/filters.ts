import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Case, KEYS } from './cases.ts';

/** Links that filter the gallery: for each property, the values that occur with the selected values of the others. */
export function galleryFilters(all: readonly Case[], query: Pick<URLSearchParams, 'get'>): Element {
  const selected = KEYS.flatMap((key) => {
    const value = query.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  const filters = KEYS.map((key) => {
    const others = selected.filter(([other]) => other !== key);
    const left = all.filter((of) => others.every(([other, value]) => of[other] === value));
    const link = (value: string | null) => {
      const linked = new URLSearchParams(Object.fromEntries(others));
      if (value !== null) linked.set(key, value);
      const current = query.get(key) === value ? 'true' : undefined;
      return h('a', { href: `?${linked}`, ariaCurrent: current }, value ?? 'all');
    };
    const values = [null, ...new Set(left.map((of) => of[key]))];
    return h('li', [`${key}:`, ...values.flatMap((value) => [' ', link(value)])]);
  });
  return h('nav', { ariaLabel: 'What is shown' }, [h('ul.gallery-filters', filters)]);
}
