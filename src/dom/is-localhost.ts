/** Whether a host is the machine that one sits at, and so needs no network. */
export function isLocalhost(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}
