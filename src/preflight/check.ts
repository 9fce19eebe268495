import type { PreflightMessages } from '../i18n/preflight-messages.ts';

/** How something stands: ready; to be looked at; going to fail; or not to be known here. */
export type State = 'good' | 'look' | 'bad' | 'unknown';

/** What a check has found. */
export interface Finding {
  readonly state: State;
  readonly sentence: string;
  /** What to do about it, or what one should know. */
  readonly cure?: string;
  /** What needs a person's press before more can be known, and then finds more. */
  readonly ask?: { readonly messages: string; run(): Promise<Finding> };
}

/** Names of the checks, as the words know them. */
export type CheckName = keyof PreflightMessages extends infer Key
  ? Key extends `name_${infer Name}`
    ? Name
    : never
  : never;

/** What every check is given. */
export interface Deck {
  readonly messages: PreflightMessages;
  readonly slides: readonly HTMLElement[];
  /** Each fetches the files of a view, and shows nothing. */
  readonly rooms: readonly (() => Promise<unknown>)[];
}

/** Looks at one thing that can fail on stage. */
export interface Check {
  readonly name: CheckName;
  /** May throw or hang: whoever runs it sees to that. */
  run(deck: Deck): Promise<Finding>;
}

/** The title of a slide, or its name where it has none. */
export function titleOf(slide: HTMLElement): string {
  return slide.querySelector('.slide-title')?.textContent ?? slide.id;
}

/** Names one after the other, as a language lists them. */
export function listed(names: readonly string[], { locale }: PreflightMessages): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
