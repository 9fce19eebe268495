/**
 * A random name of 16 hexadecimal digits. `crypto.randomUUID` is kept from pages on plain http, as a
 * machine in the room serves them; random values are not.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
