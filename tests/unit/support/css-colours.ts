import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A style sheet. @param name its path in `src/styles/`, without extension */
export const readStyles = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');

/** The colours of a block of a style sheet by their name. @param start text before the block */
export function coloursAfter(css: string, start: string): Record<string, string> {
  const from = css.indexOf(start);
  expect(from, start).toBeGreaterThan(-1);
  const found = css
    .slice(from, css.indexOf('}', from))
    .matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, value]));
}
