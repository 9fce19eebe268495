import { expect, test } from 'vitest';
import { preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import { batteryFinding, formatBatteryTime } from '../../../src/preflight/battery-finding.ts';

const fr = preflightMessagesIn('fr');
const PLANNED = 10 * 60;

/** The finding for a battery that is not charging, with plain spaces. */
const findingOf = (level: number, dischargingTime: number) => {
  const { state, sentence, advice } = batteryFinding(
    { charging: false, level, dischargingTime },
    PLANNED,
    fr,
  );
  return [state, sentence.replace(/\s/g, ' '), advice];
};

test('the remaining time is compared with the planned duration', () => {
  expect(findingOf(0.62, 6000)).toEqual([
    'good',
    '62 %, environ 1 h 40 : assez pour les 10 min prévues.',
    undefined,
  ]);
  expect(findingOf(0.3, 1199)).toEqual([
    'look',
    '30 %, environ 20 min, pour 10 min prévues.',
    'Branchez le secteur.',
  ]);
  expect(findingOf(0.3, 1200)[0]).toBe('good');
  expect(findingOf(0.3, 599)[0]).toBe('bad');
});

test('below 20 % the estimate of the remaining time is ignored', () => {
  expect(findingOf(0.19, 6000)).toEqual([
    'look',
    'Plus que 19 %, sans secteur.',
    'Branchez le secteur.',
  ]);
});

test('without a remaining time the level is reported', () => {
  expect(findingOf(0.8, Number.POSITIVE_INFINITY)).toEqual([
    'good',
    '80 %, sans secteur.',
    'Branchez le secteur.',
  ]);
});

test('charging is good at any level; without the Battery Status API the state is unknown', () => {
  const charge = { charging: true, level: 0.05, dischargingTime: Number.POSITIVE_INFINITY };
  expect(batteryFinding(charge, PLANNED, fr).state).toBe('good');
  expect(batteryFinding(undefined, PLANNED, fr).state).toBe('unknown');
});

test.each([
  [10, '1 min', '1 min'],
  [59 * 60, '59 min', '59 min'],
  [3600, '1 h', '1 h'],
  [3900, '1 h 05', '1 h 05 min'],
])('%s seconds are formatted in hours and minutes', (seconds, french, english) => {
  const said = (lang: string) =>
    formatBatteryTime(seconds, preflightMessagesIn(lang)).replace(/\s/g, ' ');
  expect([said('fr'), said('en')]).toEqual([french, english]);
});
