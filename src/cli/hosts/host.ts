import type { BuiltPage } from '../../vite/http-headers.ts';

/** A kind of host, and what it has to be told. */
export interface Host {
  /** What one does with it, in a line. */
  readonly says: string;
  /**
   * The settings for the pages of a built site.
   * @param folder where the site lies on the host
   */
  settings(pages: readonly BuiltPage[], folder: string): string;
}
