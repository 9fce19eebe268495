import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Finding } from './check.ts';

/** State of a battery, as in the Battery Status API. */
export interface Charge {
  readonly charging: boolean;
  /** From 0 to 1. */
  readonly level: number;
  /** Seconds; Infinity if unknown. */
  readonly dischargingTime: number;
}

/** Below this level the estimate of the remaining time is unreliable. */
const LOW_LEVEL = 0.2;

/** The remaining time should be this multiple of the planned duration: talks begin late, and questions follow. */
const SAFETY_FACTOR = 2;

/**
 * Compares the remaining time of the battery with the planned duration.
 * @param charge undefined without the Battery Status API
 * @param planned in seconds
 */
export function batteryFinding(
  charge: Charge | undefined,
  planned: number,
  messages: PreflightMessages,
): Finding {
  const advice = messages.batteryAdvice;
  if (!charge) return { state: 'unknown', sentence: messages.batteryUnknown, advice };
  const remaining = charge.dischargingTime;
  const fill = (sentence: string) =>
    interpolate(sentence, {
      level: new Intl.NumberFormat(messages.locale, { style: 'percent' }).format(charge.level),
      time: formatBatteryTime(remaining, messages),
      planned: formatBatteryTime(planned, messages),
    });
  if (charge.charging) return { state: 'good', sentence: fill(messages.batteryCharging) };
  if (charge.level < LOW_LEVEL)
    return { state: 'look', sentence: fill(messages.batteryLow), advice };
  if (!Number.isFinite(remaining))
    return { state: 'good', sentence: fill(messages.batteryLevel), advice };
  if (remaining < planned)
    return { state: 'bad', sentence: fill(messages.batteryTooShort), advice };
  if (remaining < SAFETY_FACTOR * planned)
    return { state: 'look', sentence: fill(messages.batteryTooShort), advice };
  return { state: 'good', sentence: fill(messages.batteryEnough) };
}

/** A duration rounded to minutes: `1 h 40`, `12 min`; at least one minute. @param seconds finite */
export function formatBatteryTime(seconds: number, messages: PreflightMessages): string {
  const totalMinutes = Math.max(1, Math.round(seconds / 60));
  const [hours, minutes] = [Math.floor(totalMinutes / 60), totalMinutes % 60];
  if (hours === 0) return interpolate(messages.minutes, { minutes });
  if (minutes === 0) return interpolate(messages.hours, { hours });
  return interpolate(messages.hoursMinutes, { hours, minutes: String(minutes).padStart(2, '0') });
}
