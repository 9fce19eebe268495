import type { ExportOptions } from './export-options.ts';

/** Whether what follows `--out` is the name of a PDF: a folder has no such ending. */
export function isPdfPath(out: string): boolean {
  return /\.pdf$/i.test(out);
}

/**
 * What is wrong with the name of one file for what is exported, as sentences.
 * @param languages to be exported; undefined when that is not known yet
 */
export function problemsOfOneFile(
  { isFile, out, targets }: Pick<ExportOptions, 'isFile' | 'out' | 'targets'>,
  languages: readonly string[] | undefined,
): string[] {
  if (!isFile) return [];
  const named = `“--out ${out}” names one file`;
  const others = targets.filter((name) => name !== 'pdf').map((name) => `--${name}`);
  const spoken = [...new Set(languages)];
  return [
    ...(others.length > 0
      ? [`${named}, and ${others.join(' and ')} would make others: name a folder.`]
      : []),
    ...(spoken.length > 1
      ? [
          `${named}, and ${spoken.length} languages are exported: add --lang ${spoken[0]}, or name a folder.`,
        ]
      : []),
  ];
}
