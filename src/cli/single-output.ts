/** The target whose only file the value of `--out` names; undefined if it names a folder. */
function targetOfPath(out: string): string | undefined {
  return /\.(pdf|pptx)$/i.exec(out)?.[1]?.toLowerCase();
}

/** Whether the value of `--out` is the path of a PDF or a presentation instead of a folder. */
export function isFilePath(out: string): boolean {
  return targetOfPath(out) !== undefined;
}

/** The export options that decide where the output goes. */
interface OutputOptions {
  readonly isFile: boolean;
  readonly out: string;
  readonly targets: readonly string[];
}

/**
 * Why an export does not fit into the one file that `--out` names, as sentences.
 * @param languages to be exported; undefined before the deck's languages are known
 */
export function singleOutputProblems(
  { isFile, out, targets }: OutputOptions,
  languages: readonly string[] | undefined,
): string[] {
  if (!isFile) return [];
  const subject = `“--out ${out}” names one file`;
  const otherTargets = targets
    .filter((name) => name !== targetOfPath(out))
    .map((name) => `--${name}`);
  const unique = [...new Set(languages)];
  const problems: string[] = [];
  if (otherTargets.length > 0) {
    problems.push(`${subject}, and ${otherTargets.join(' and ')} makes others: name a folder.`);
  }
  if (unique.length > 1) {
    problems.push(
      `${subject}, and ${unique.length} languages are exported: add --lang ${unique[0]}, or name a folder.`,
    );
  }
  return problems;
}
