import type { Text } from 'mdast';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import { type SlideFile, sourceOf } from '../parse.ts';

/** Brackets of LaTeX, which CommonMark reads as escaped brackets. */
const LATEX = /\\\(([^\n]*?)\\\)|\\\[([^\n]*?)\\\]/;
/** A formula, matrix or alignment on its own. */
const ENVIRONMENT = /\\begin\{([a-z]+\*?)\}/;
/** What only TeX contains. */
const TEX = /[\\^_={}]/;
const TEMPLATE = /\{\{|\{%/;

/**
 * Reports, in a text as typed, formulas in the brackets and environments of LaTeX, and templates.
 * @returns whether it contains an environment or a template, whose braces are then no facts
 */
export function lintSource(slide: SlideFile, text: Text, diagnostics: Diagnostics): boolean {
  const source = sourceOf(slide, text);
  const report = (at: number, message: string) => {
    const offset = (text.position?.start.offset ?? 0) + at;
    diagnostics.add(locationAt(slide.file, slide.text, offset), message);
  };
  const latex = LATEX.exec(source);
  if (latex && TEX.test(latex[1] ?? latex[2] ?? '')) {
    report(latex.index, 'Formulas are written in dollars: $x$ in a sentence, $$x$$ on its own.');
  }
  const environment = ENVIRONMENT.exec(source);
  if (environment) {
    report(
      environment.index,
      `“${environment[1]}” is a formula: write it between two lines of $$, without \\begin where it is one equation.`,
    );
    return true;
  }
  const template = source.search(TEMPLATE);
  if (template < 0) return false;
  report(template, 'Templates are not filled in; write the id of a fact in single braces.');
  return true;
}
