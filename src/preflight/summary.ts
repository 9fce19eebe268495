import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { State } from './check.ts';

/** Counts the findings that need attention or are unknown, in one or two sentences. */
export function summary(states: readonly State[], messages: PreflightMessages): string {
  const plural = new Intl.PluralRules(messages.locale);
  const format = (count: number, key: 'issues' | 'unknown') =>
    interpolate(messages[`${key}_${plural.select(count) === 'one' ? 'one' : 'other'}`], { count });
  const issues = states.filter((state) => state === 'look' || state === 'bad').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  if (issues === 0 && unknown === 0) return messages.allReady;
  return [
    issues === 0 ? messages.noIssues : format(issues, 'issues'),
    ...(unknown === 0 ? [] : [format(unknown, 'unknown')]),
  ].join(' ');
}
