import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Finding } from './check.ts';

/** How a battery stands. */
export interface Charge {
  readonly charging: boolean;
  /** From 0 to 1. */
  readonly level: number;
  /** Seconds until it is empty; Infinity where it is not known. */
  readonly dischargingTime: number;
}

/** Below this level a guess of the time left is not to be trusted. */
const LOW = 0.2;

/** How many times the planned duration has to be left: talks begin late, and questions follow. */
const SPARE = 2;

/**
 * Compares what is left in the battery with the plan.
 * @param charge undefined where the browser does not tell it
 * @param planned seconds
 */
export function batteryFinding(
  charge: Charge | undefined,
  planned: number,
  messages: PreflightMessages,
): Finding {
  const cure = messages.batteryCure;
  if (!charge) return { state: 'unknown', sentence: messages.batteryUnknown, cure };
  const left = charge.dischargingTime;
  const say = (sentence: string) =>
    interpolate(sentence, {
      level: new Intl.NumberFormat(messages.locale, { style: 'percent' }).format(charge.level),
      time: roughly(left, messages),
      planned: roughly(planned, messages),
    });
  if (charge.charging) return { state: 'good', sentence: say(messages.batteryCharging) };
  if (charge.level < LOW) return { state: 'look', sentence: say(messages.batteryLow), cure };
  if (!Number.isFinite(left)) return { state: 'good', sentence: say(messages.batteryLevel), cure };
  if (left < planned) return { state: 'bad', sentence: say(messages.batteryShort), cure };
  if (left < SPARE * planned) return { state: 'look', sentence: say(messages.batteryShort), cure };
  return { state: 'good', sentence: say(messages.batteryEnough) };
}

/** A duration in hours and minutes: `1 h 40`, `12 min`. @param seconds finite, or the text is of no use */
export function roughly(seconds: number, messages: PreflightMessages): string {
  const all = Math.max(1, Math.round(seconds / 60));
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return interpolate(messages.minutes, { minutes });
  if (minutes === 0) return interpolate(messages.hours, { hours });
  return interpolate(messages.hoursMinutes, { hours, minutes: String(minutes).padStart(2, '0') });
}
