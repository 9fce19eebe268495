import { randomId } from '../dom/random-id.ts';

/** Includes every result of `newSessionId`, and no character with a meaning in URLs. */
const SESSION_ID = /^[\da-z]{8,32}$/;

export function isSessionId(value: unknown): value is string {
  return typeof value === 'string' && SESSION_ID.test(value);
}

/** A random, unique session id. */
export function newSessionId(): string {
  return randomId().slice(0, 12);
}

/** The session in this window's URL, `?session=…`; undefined when it is absent or malformed. */
export function sessionFromUrl(): string | undefined {
  const id = new URLSearchParams(location.search).get('session');
  return isSessionId(id) ? id : undefined;
}

/** This page's URL with query parameters set, or removed where the value is undefined. */
export function urlWith(parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
