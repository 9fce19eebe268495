import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { State } from './check.ts';

/** What all findings come to, in a sentence or two. */
export function summary(states: readonly State[], messages: PreflightMessages): string {
  const plural = new Intl.PluralRules(messages.locale);
  const say = (count: number, what: 'toSee' | 'unknown') =>
    interpolate(messages[`${what}_${plural.select(count) === 'one' ? 'one' : 'other'}`], { count });
  const toSee = states.filter((state) => state === 'look' || state === 'bad').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  if (toSee === 0 && unknown === 0) return messages.allReady;
  return [
    toSee === 0 ? messages.nothingToSee : say(toSee, 'toSee'),
    ...(unknown === 0 ? [] : [say(unknown, 'unknown')]),
  ].join(' ');
}
