/** Whether a host name is a loopback address, which works without a network. */
export function isLocalhost(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}
