import { type Diagnostic, locationAt } from '../diagnostics.ts';

/** The errors that Vite throws when a module cannot be loaded, as far as they are read here. */
interface LoadError {
  readonly message?: string;
  readonly loc?: { readonly line: number; readonly column: number };
  readonly errors?: readonly LoadError[];
}

/** Why a figure file could not be loaded, with the location of the error. */
export function figureLoadError(file: string, text: string, error: unknown): Diagnostic {
  const thrown = Object(error) as LoadError;
  const missing = /^Failed to load url (\S+)/.exec(thrown.message ?? '')?.[1];
  if (missing !== undefined) {
    const location = locationAt(file, text, Math.max(0, text.indexOf(missing)));
    return { ...location, message: `This figure imports “${missing}”, which does not exist.` };
  }
  const first = thrown.errors?.[0] ?? thrown;
  const loc = thrown.loc ?? first.loc;
  return {
    file,
    line: loc?.line ?? 1,
    column: (loc?.column ?? 0) + 1,
    message: `This figure cannot be loaded: ${reasonOf(first.message ?? String(error))}`,
  };
}

/** The first line of a bundler's report that states a reason; skips its headline and its frame. */
function reasonOf(report: string): string {
  const lines = report.split('\n').map((line) => line.replace(/^[\s×x│╭╰─-]+|\s+$/g, ''));
  const reason = lines.find((line) => line !== '' && !/^(?:Transform|Parse) failed/.test(line));
  return `${(reason ?? 'the reason is unknown').replace(/[.:]$/, '')}.`;
}
