/** What a function that runs in the page can take and return. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A function that runs in the page; it can use only its arguments. */
export type PageScript<Args extends readonly Json[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** The source text of an expression that calls a function of the test with JSON arguments. */
export function call<Args extends readonly Json[]>(
  script: PageScript<Args, unknown>,
  args: Args,
): string {
  return `(${script})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
