/**
 * Breaks a text at its breaking spaces into the smallest number of lines that fit a width, balanced in
 * length. A word wider than the width has a line of its own.
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = paragraph.split(' ');
    let lines = fillLines(words, width, widthOf);
    for (let part = 0.95; part > 0.5; part -= 0.05) {
      const narrower = fillLines(words, width * part, widthOf);
      if (narrower.length > lines.length) break;
      lines = narrower;
    }
    return lines;
  });
}

function fillLines(
  words: readonly string[],
  width: number,
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
