import { type Entries, parseEntries } from './lww-registers.ts';

/** What a window of a session shows. */
export type Role = 'stage' | 'speaker';

/** Signal of a Stage that could not fetch what another window has asked of it. */
export const NOT_FETCHED = 'not-fetched';

/** A message between the windows of a session. */
export type Message =
  /** Asks all windows for their registers and presence, and carries those of the sender. */
  | { readonly kind: 'sync-request'; readonly role: Role; readonly entries: Entries }
  | { readonly kind: 'sync-response'; readonly role: Role; readonly entries: Entries }
  | { readonly kind: 'update'; readonly entries: Entries }
  | { readonly kind: 'signal'; readonly name: string; readonly data: unknown }
  | { readonly kind: 'leave'; readonly role: Role };

/**
 * Reads a message that any page of this origin may have sent.
 * @param maxCount largest count of a valid entry
 * @returns undefined for a malformed message
 */
export function parseMessage(value: unknown, maxCount?: number): Message | undefined {
  const { kind, role, entries, name, data } = (value ?? {}) as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'sync-request':
    case 'sync-response': {
      const parsed = parseEntries(entries, maxCount);
      return isRole(role) && parsed ? { kind, role, entries: parsed } : undefined;
    }
    case 'update': {
      const parsed = parseEntries(entries, maxCount);
      return parsed && { kind, entries: parsed };
    }
    case 'signal':
      return typeof name === 'string' ? { kind, name, data } : undefined;
    case 'leave':
      return isRole(role) ? { kind, role } : undefined;
    default:
      return undefined;
  }
}

function isRole(value: unknown): value is Role {
  return value === 'stage' || value === 'speaker';
}
