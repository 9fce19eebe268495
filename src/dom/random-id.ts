/**
 * A random id of 16 hexadecimal digits. `crypto.randomUUID` needs a secure context, which a page served
 * over plain HTTP in a local network is not; `getRandomValues` does not.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
