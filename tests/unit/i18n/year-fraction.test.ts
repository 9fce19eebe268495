import { expect, test } from 'vitest';
import {
  dateOfYearFraction,
  formatShortDate,
  isMonth,
  utcDate,
  yearFraction,
} from '../../../src/i18n/year-fraction.ts';

test('months are equally long, and a day is at its part of the year', () => {
  expect(yearFraction(2024)).toBe(2024);
  expect(yearFraction(2024, 7)).toBe(2024.5);
  expect(yearFraction(2024, 7, 2)).toBe(2024.5);
  expect(yearFraction(2025, 12, 31)).toBeCloseTo(2025 + 364 / 365, 10);
});

test('every day and every month of two years is read again as it was', () => {
  for (let day = 0; day < 731; day++) {
    const date = utcDate(2024, 1, 1 + day);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    const ofDay = dateOfYearFraction(yearFraction(year, month, date.getUTCDate()), 'day');
    expect(ofDay.toISOString().slice(0, 10)).toBe(date.toISOString().slice(0, 10));
    const ofMonth = yearFraction(year, month);
    expect(isMonth(ofMonth)).toBe(true);
    expect(dateOfYearFraction(ofMonth, 'month')).toEqual(utcDate(year, month));
  }
});

test('a date is as short as an axis needs it, also in the first century', () => {
  expect(formatShortDate(utcDate(2024, 3, 15), 'fr', 'day')).toBe('15 mars 2024');
  expect(formatShortDate(utcDate(2024, 3), 'fr', 'month')).toBe('mars 2024');
  expect(utcDate(79, 10, 24).toISOString()).toBe('0079-10-24T00:00:00.000Z');
});
