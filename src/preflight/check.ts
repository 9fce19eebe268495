import type { PreflightMessages } from '../i18n/preflight-messages.ts';

/** Result of a check: works; needs attention; will fail; cannot be determined in this browser. */
export type State = 'good' | 'look' | 'bad' | 'unknown';

/** What a check reports. */
export interface Finding {
  readonly state: State;
  readonly sentence: string;
  /** What to do about it. */
  readonly advice?: string;
  /** A button, for what needs a user gesture; its result replaces the finding. */
  readonly action?: { readonly label: string; run(): Promise<Finding> };
}

/** Names of the checks: the suffixes of their `name_` messages. */
export type CheckName = keyof PreflightMessages extends infer Key
  ? Key extends `name_${infer Name}`
    ? Name
    : never
  : never;

/** What every check may use. */
export interface CheckContext {
  readonly messages: PreflightMessages;
  readonly slides: readonly HTMLElement[];
  /** Each loads the chunks of a view without showing it. */
  readonly viewLoaders: readonly (() => Promise<unknown>)[];
}

/** Checks one thing that can fail during a talk. */
export interface Check {
  readonly name: CheckName;
  /** May reject or never settle; `runCheck` handles both. */
  run(context: CheckContext): Promise<Finding>;
}

/** A list in the format of the language: `a, b and c`. */
export function formatList(items: readonly string[], { locale }: PreflightMessages): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
