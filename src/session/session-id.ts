import { randomId } from '../dom/random-id.ts';

/** What a talk may be called: what `newTalk` makes, and nothing that could be anything else in an address. */
const NAME = /^[\da-z]{8,32}$/;

/** A name for a talk that nobody else has. */
export function newSessionId(): string {
  return randomId().slice(0, 12);
}

/** The talk that the address of this window names, `?session=…`; undefined when it names none. */
export function sessionFromUrl(): string | undefined {
  const asked = new URLSearchParams(location.search).get('session') ?? '';
  return NAME.test(asked) ? asked : undefined;
}

/** The address of this page with other keys in its query; a key without value is left out. */
export function urlWith(keys: Readonly<Record<string, string | undefined>>): string {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  return address.href;
}
