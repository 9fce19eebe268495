import { type Diagnostic, locationAt } from '../diagnostics.ts';
import { syntaxError, thrownError } from './code-errors.ts';
import { tsconfigError } from './tsconfig-error.ts';

/** Why a figure file could not be loaded, with the location of the error, which may be in another file. @param root folder of the project */
export function figureLoadError(
  file: string,
  text: string,
  error: unknown,
  root = process.cwd(),
): Diagnostic {
  const at = (offset: number, message: string) => ({ ...locationAt(file, text, offset), message });
  const wrong = syntaxError(file, text);
  if (wrong) return at(wrong.offset ?? 0, wrong.message);
  const configuration = tsconfigError(error, root);
  if (configuration) return configuration;
  const { message } = Object(error) as { readonly message?: string };
  const missing = /^Failed to load url (\S+)/.exec(message ?? '')?.[1];
  if (missing !== undefined) {
    const offset = Math.max(0, text.indexOf(missing));
    return at(offset, `This figure imports “${missing}”, which does not exist.`);
  }
  const thrown = thrownError(text, error);
  return at(thrown.offset ?? 0, `This figure cannot be loaded: ${thrown.message}`);
}
