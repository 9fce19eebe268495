/** Escapes what would close a script element, or open a comment in it. */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}
