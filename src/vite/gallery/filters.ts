import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Case, KEYS } from './cases.ts';

/** Links to parts of the gallery: for each key the values that it has among what the other keys leave. */
export function galleryFilters(all: readonly Case[], asked: Pick<URLSearchParams, 'get'>): Element {
  const chosen = KEYS.flatMap((key) => {
    const value = asked.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  const filters = KEYS.map((key) => {
    const others = chosen.filter(([other]) => other !== key);
    const left = all.filter((of) => others.every(([other, value]) => of[other] === value));
    const link = (value: string | null) => {
      const query = new URLSearchParams(Object.fromEntries(others));
      if (value !== null) query.set(key, value);
      const current = asked.get(key) === value ? 'true' : undefined;
      return h('a', { href: `?${query}`, ariaCurrent: current }, value ?? 'all');
    };
    const values = [null, ...new Set(left.map((of) => of[key]))];
    return h('li', [`${key}:`, ...values.flatMap((value) => [' ', link(value)])]);
  });
  return h('nav', { ariaLabel: 'What is shown' }, [h('ul.gallery-filters', filters)]);
}
