import type { Code } from 'mdast';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import type { Room } from '../room/remaining-room.ts';
import type { CodeInfo } from './code-info.ts';
import { limitsIn, lineWidth } from './code-limits.ts';

/** Reports lines of code that are too long for the slide, and a block with too many lines. */
export function lintCodeSize(
  slide: SlideFile,
  code: Code,
  info: CodeInfo,
  room: Room,
  diagnostics: Diagnostics,
): void {
  const lines = code.value.split('\n');
  const limits = limitsIn(room, 'small', info, lines.length);
  for (const [index, line] of lines.entries()) {
    const width = lineWidth(line);
    if (width <= limits.characters) continue;
    diagnostics.add(
      locationOfLine(slide, code, index),
      `This line of code has ${width} characters, and ${limits.characters} fit here. Break the line, or shorten it.`,
    );
  }
  if (lines.length <= limits.lines) return;
  diagnostics.add(
    locationOfLine(slide, code, limits.lines),
    limits.lines === 0
      ? 'There is no room for code beside the rest of this slide; move it to a slide of its own.'
      : `This code block has ${lines.length} lines, and ${limits.lines} fit here. Leave lines out, or divide the code over two slides.`,
  );
}

/** The location of a line of code; in a fenced block the first one follows the opening marks. */
function locationOfLine(slide: SlideFile, code: Code, index: number): SourceLocation {
  const location = locationOf(slide, code);
  const isFenced = /^[`~]/.test(slide.text.slice(code.position?.start.offset));
  const line = location.line + index + (isFenced ? 1 : 0);
  // A line that is empty, or less indented than the first, is shorter than that indentation.
  const { length = 0 } = slide.text.split('\n')[line - 1] ?? '';
  return { ...location, line, column: Math.min(location.column, length + 1) };
}
