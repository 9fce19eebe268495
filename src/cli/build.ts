import { loadDeckConfig } from '../content/deck/deck-config.ts';
import { buildSite } from '../vite/build-site.ts';
import { checksumLines } from '../vite/checksums.ts';
import { ExportError, readAddress } from './export-options.ts';
import { count, type Output, reasonOf, secondsOf, sizeOf, standardOutput } from './log.ts';
import { outputProblem } from './output-problem.ts';
import { parseArguments } from './parse-arguments.ts';
import { makeSiteFiles, type SiteFiles, type Wanted } from './site-files.ts';
import { writeSingleFiles } from './write-single-file.ts';

const HELP = `Builds the site for any host and path, with the PDF of each language and its handout, with a
PowerPoint file if slides/deck.yaml says offerPresentation: true, and with a picture of each slide that
messages show beside a link.

  --single-file  instead, one file a language that holds all of it and opens from a disk
  --out FOLDER   where it goes (default: dist)
  --address URL  where it will be, if slides/deck.yaml does not say so: for previews of links,
                 search engines and the QR code on paper
  --no-pdf       without PDFs and presentations, which need a browser
  --no-previews  without pictures, which need one, too
  --help         this text`;

const NO_ADDRESS =
  'It does not know where it will be: most services show a picture beside a link, and search engines get a map, only with “address: https://…” in slides/deck.yaml, or with --address.';

/**
 * Builds the site. Without a browser it has no PDFs and no Open Graph images, which is logged.
 * @returns the exit code: 0, or 1 when nothing was built
 */
export async function main(
  args: readonly string[],
  { print, log }: Output = standardOutput,
): Promise<number> {
  const begun = performance.now();
  try {
    const { out, wanted, address, singleFile, help } = parseCommand(args);
    if (help) {
      print(HELP);
      return 0;
    }
    const problem = outputProblem(out, false);
    if (problem !== undefined) throw new ExportError([problem]);
    if (singleFile) {
      const files = await writeSingleFiles(out, { address });
      const sizes = Array.from(files, ([file, { length }]) => `${file} (${sizeOf(length)})`);
      print(`In ${out} after ${secondsOf(performance.now() - begun)}: ${sizes.join(', ')}.`);
      print(`SHA-256, as sha256sum writes them:\n${checksumLines(files).trimEnd()}`);
      return 0;
    }
    const made = await makeSiteFiles(wanted, { address }, log);
    await buildSite({ ...made, address }, out);
    print(`The site is in ${out} after ${secondsOf(performance.now() - begun)}.`);
    print(summaryOf(made));
    const hosted = address ?? (await loadDeckConfig('slides'))?.address;
    if (hosted === undefined) print(NO_ADDRESS);
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

function summaryOf({ downloads, ogImages }: SiteFiles): string {
  const offers = downloads.map(({ path, bytes }) => `${path} (${sizeOf(bytes.length)})`);
  const pictures = ogImages.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return [
    offers.length > 0 ? `It offers ${offers.join(', ')}.` : 'It offers no PDF.',
    ...(ogImages.length > 0
      ? [`Links to it show ${count(ogImages.length, 'picture')} (${sizeOf(pictures)}).`]
      : []),
  ].join(' ');
}

const OPTIONS = {
  out: { type: 'string', default: 'dist' },
  address: { type: 'string' },
  'no-pdf': { type: 'boolean', default: false },
  'no-previews': { type: 'boolean', default: false },
  'single-file': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface BuildCommand {
  readonly out: string;
  readonly wanted: Wanted;
  readonly address: string | undefined;
  readonly singleFile: boolean;
  readonly help: boolean;
}

function parseCommand(args: readonly string[]): BuildCommand {
  const problems: string[] = [];
  const values = parseArguments(args, OPTIONS, problems);
  const typed = values['address'];
  const address = readAddress('address', typed ? String(typed) : undefined, problems);
  if (problems.length > 0) throw new ExportError(problems);
  return {
    out: String(values['out']),
    wanted: { pdf: values['no-pdf'] !== true, ogImages: values['no-previews'] !== true },
    address,
    singleFile: values['single-file'] === true,
    help: values['help'] === true,
  };
}
