/** The parts of a response that `isWithdrawn` needs. */
export type ScriptResponse = Pick<Response, 'ok' | 'status' | 'type' | 'headers'>;

/** Media types of JavaScript, with or without parameters. */
const JAVASCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\s*(?:;|$)/i;

/**
 * Whether the response to a request for the worker's own script means that the deck is no longer at its
 * address: 404, 410, a redirect, or a page of another site. Server errors (500, 503) and requests for
 * authentication (401, 403) do not.
 * @param response to a request with `redirect: 'manual'`
 */
export function isWithdrawn({ ok, status, type, headers }: ScriptResponse): boolean {
  if (type === 'opaqueredirect') return true;
  if (!ok) return status === 404 || status === 410;
  return !JAVASCRIPT.test(headers.get('Content-Type') ?? '');
}
