/** A file in the precache manifest. */
export interface PrecacheEntry {
  /** Relative to the service worker. */
  readonly url: string;
  /** Changes with the content; null if the URL does. */
  readonly revision: string | null;
  /** Subresource Integrity digest. */
  readonly integrity: string;
}
