/** What of an answer for the worker's own script is looked at. */
export type ScriptAnswer = Pick<Response, 'ok' | 'status' | 'type' | 'headers'>;

/** The media types of scripts that servers send, with or without parameters. */
const SCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\s*(?:;|$)/i;

/**
 * Whether an answer for the worker's own script says that the deck is no longer at its address: 404, 410,
 * a redirect, or another site's page in its place. A server in trouble (500, 503) or one that wants to
 * know who asks (401, 403) says nothing about the deck.
 * @param answer to a request that follows no redirects
 */
export function isWithdrawn({ ok, status, type, headers }: ScriptAnswer): boolean {
  if (type === 'opaqueredirect') return true;
  if (!ok) return status === 404 || status === 410;
  return !SCRIPT.test(headers.get('Content-Type') ?? '');
}
