import { type Diagnostic, locationAt } from './diagnostics.ts';

/** What Vite throws when a module cannot be loaded, as far as it tells. */
interface Thrown {
  readonly message?: string;
  readonly loc?: { readonly line: number; readonly column: number };
  readonly errors?: readonly Thrown[];
}

/** Why a figure file could not be loaded, and where in it. */
export function figureLoadError(file: string, text: string, error: unknown): Diagnostic {
  const thrown = Object(error) as Thrown;
  const missing = /^Failed to load url (\S+)/.exec(thrown.message ?? '')?.[1];
  if (missing !== undefined) {
    const location = locationAt(file, text, Math.max(0, text.indexOf(missing)));
    return { ...location, message: `This figure imports “${missing}”, and there is no such file.` };
  }
  const first = thrown.errors?.[0] ?? thrown;
  const at = thrown.loc ?? first.loc;
  return {
    file,
    line: at?.line ?? 1,
    column: (at?.column ?? 0) + 1,
    message: `This figure cannot be loaded: ${reasonIn(first.message ?? String(error))}`,
  };
}

/** The first line of a report that says more than that there is one. */
function reasonIn(report: string): string {
  const lines = report.split('\n').map((line) => line.replace(/^[\s×x│╭╰─-]+|\s+$/g, ''));
  const telling = lines.find((line) => line !== '' && !/^(?:Transform|Parse) failed/.test(line));
  return `${(telling ?? 'the reason is not known').replace(/[.:]$/, '')}.`;
}
