import { expect, test } from 'vitest';
import { headingFor, namesFor } from '../../../../src/cli/new/names.ts';

test.each([
  ['my-talk', 'my-talk', 'My talk'],
  ['Mon exposé été', 'mon-expose-ete', 'Mon exposé été'],
  ['Cœur', 'coeur', 'Cœur'],
  ['2027 plans', 'plans', '2027 plans'],
  ['a_b.c', 'a-b-c', 'A b.c'],
])('the folder “%s” makes the package “%s” and the title “%s”', (folder, name, title) => {
  expect(namesFor(folder)).toEqual({ name, title });
});

test.each(['漢字', '...', '42', ''])('the folder “%s” makes no name', (folder) => {
  expect(namesFor(folder)).toBeUndefined();
});

test('a heading has no number that would have to be a fact, and no Markdown', () => {
  expect(headingFor('Talk 3 of 2027')).toBe('Talk of 2027');
  expect(headingFor('A *b* {c} #d')).toBe('A \\*b\\* c \\#d');
});
