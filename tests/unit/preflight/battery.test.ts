import { expect, test } from 'vitest';
import { preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import { batteryFinding, formatDuration } from '../../../src/preflight/battery-finding.ts';

const fr = preflightMessagesIn('fr');
const PLANNED = 10 * 60;

/** What is said of a battery that is not plugged in, spaces made plain. */
const saidOf = (level: number, dischargingTime: number) => {
  const { state, sentence, advice } = batteryFinding(
    { charging: false, level, dischargingTime },
    PLANNED,
    fr,
  );
  return [state, sentence.replace(/\s/g, ' '), advice];
};

test('a battery is compared with the planned duration', () => {
  expect(saidOf(0.62, 6000)).toEqual([
    'good',
    '62 %, environ 1 h 40 : assez pour les 10 min prévues.',
    undefined,
  ]);
  expect(saidOf(0.3, 1199)).toEqual([
    'look',
    '30 %, environ 20 min, pour 10 min prévues.',
    'Branchez le secteur.',
  ]);
  expect(saidOf(0.3, 1200)[0]).toBe('good');
  expect(saidOf(0.3, 599)[0]).toBe('bad');
});

test('under 20 % a guess of the time left is not trusted', () => {
  expect(saidOf(0.19, 6000)).toEqual([
    'look',
    'Plus que 19 %, sans secteur.',
    'Branchez le secteur.',
  ]);
});

test('where the time left is not known, the level is told', () => {
  expect(saidOf(0.8, Number.POSITIVE_INFINITY)).toEqual([
    'good',
    '80 %, sans secteur.',
    'Branchez le secteur.',
  ]);
});

test('plugged in is good at any level, and a browser that says nothing is told of', () => {
  const charge = { charging: true, level: 0.05, dischargingTime: Number.POSITIVE_INFINITY };
  expect(batteryFinding(charge, PLANNED, fr).state).toBe('good');
  expect(batteryFinding(undefined, PLANNED, fr).state).toBe('unknown');
});

test.each([
  [10, '1 min', '1 min'],
  [59 * 60, '59 min', '59 min'],
  [3600, '1 h', '1 h'],
  [3900, '1 h 05', '1 h 05 min'],
])('%s seconds are said in hours and minutes', (seconds, french, english) => {
  const said = (lang: string) =>
    formatDuration(seconds, preflightMessagesIn(lang)).replace(/\s/g, ' ');
  expect([said('fr'), said('en')]).toEqual([french, english]);
});
