import { expect, test } from 'vitest';
import { csvOf } from '../../../src/dom/csv.ts';
import {
  addRehearsal,
  compare,
  planLines,
  type Rehearsal,
  readRehearsals,
  tableOf,
} from '../../../src/session/rehearsals.ts';

const SLIDES = [
  { name: 'a', title: 'Un "bon" début, oui', seconds: 60 },
  { name: 'long', title: 'Fin', seconds: 30 },
];
const ROWS = compare(SLIDES, { a: 72_400, long: 0 });

test('a rehearsal is compared with the plan of each slide', () => {
  expect(ROWS).toEqual([
    { name: 'a', title: 'Un "bon" début, oui', planned: 60, spent: 72 },
    { name: 'long', title: 'Fin', planned: 30, spent: 0 },
  ]);
});

test('the last ten rehearsals are stored, and none of a few seconds', () => {
  const rehearsal = (at: number, time: number): Rehearsal => ({ at, spent: { a: time } });
  let rehearsals: readonly Rehearsal[] = [];
  for (let at = 0; at < 12; at++) rehearsals = addRehearsal(rehearsals, rehearsal(at, 60_000));
  expect(rehearsals.map(({ at }) => at)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(addRehearsal([], rehearsal(1, 5000))).toEqual([]);
});

test.each([
  null,
  '',
  '{}',
  '[{"at":"x"}]',
  '[{"at":1,"spent":{"a":"x"}}]',
  '[{"at":1,"spent":null}]',
  'no JSON',
])('the malformed stored rehearsals %s are ignored', (text) => {
  expect(readRehearsals(text)).toEqual([]);
});

test('malformed stored rehearsals are left out of valid ones', () => {
  const valid = { at: 2, spent: { a: 60_000 } };
  expect(readRehearsals(JSON.stringify([{ at: 1, spent: null }, null, valid]))).toEqual([valid]);
});

test('a rehearsal as CSV quotes commas and quotation marks', () => {
  const head = ['n', 'name', 'title', 'planned', 'spent', 'difference'];
  expect(csvOf(tableOf(ROWS, head))).toBe(
    'n,name,title,planned,spent,difference\r\n1,a,"Un ""bon"" début, oui",60,72,12\r\n2,long,Fin,30,0,-30',
  );
});

test('a rehearsal as lines for front matter is rounded to five seconds', () => {
  expect(planLines(ROWS)).toBe('a.md     minutes: 1:10');
});

test('a slide that was on screen for over an hour has its duration in minutes, as front matter expects', () => {
  expect(planLines(compare(SLIDES, { long: 3_725_000 }))).toBe('long.md  minutes: 62:05');
});
