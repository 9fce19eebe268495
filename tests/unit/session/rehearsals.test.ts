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

test('a run is compared with the plan, slide by slide', () => {
  expect(ROWS).toEqual([
    { name: 'a', title: 'Un "bon" début, oui', planned: 60, spent: 72 },
    { name: 'long', title: 'Fin', planned: 30, spent: 0 },
  ]);
});

test('the last ten runs are kept, and none that was over at once', () => {
  const run = (at: number, time: number): Rehearsal => ({ at, spent: { a: time } });
  let runs: readonly Rehearsal[] = [];
  for (let at = 0; at < 12; at++) runs = addRehearsal(runs, run(at, 60_000));
  expect(runs.map(({ at }) => at)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(addRehearsal([], run(1, 5000))).toEqual([]);
});

test.each([null, '', '{}', '[{"at":"x"}]', '[{"at":1,"spent":{"a":"x"}}]', 'nonsense'])(
  'what is kept and is no run, %s, is passed over',
  (text) => {
    expect(readRehearsals(text)).toEqual([]);
  },
);

test('a run as CSV quotes what has to be', () => {
  const head = ['n', 'name', 'title', 'planned', 'spent', 'difference'];
  expect(csvOf(tableOf(ROWS, head))).toBe(
    'n,name,title,planned,spent,difference\r\n1,a,"Un ""bon"" début, oui",60,72,12\r\n2,long,Fin,30,0,-30',
  );
});

test('a run as lines for the heads of slides, rounded to five seconds', () => {
  expect(planLines(ROWS)).toBe('a.md     minutes: 1:10');
});

test('a slide that was on screen for over an hour has its duration in minutes, as front matter expects', () => {
  expect(planLines(compare(SLIDES, { long: 3_725_000 }))).toBe('long.md  minutes: 62:05');
});
