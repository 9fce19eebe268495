import { relative } from 'node:path';
import { didYouMean } from '../../content/did-you-mean.ts';
import { ExportError } from '../export-options.ts';
import { count, type Output, reasonOf, standardOutput } from '../log.ts';
import { parseArguments } from '../parse-arguments.ts';
import { targetFolder } from './target-folder.ts';
import { templateLanguages, writeDeck } from './write-deck.ts';

const HELP = `Usage: npm run new -- FOLDER [options]

Writes a new project there: this engine, and a small deck of its own to start from.

  --lang LANG    language of the deck: en or fr (default: en)
  --help         this text`;

const OPTIONS = {
  lang: { type: 'string', default: 'en' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Makes a new project. npm runs commands in the folder of the project, so that paths are relative to the folder where the
 * command was typed (`INIT_CWD`).
 * @returns the exit code: 1 if nothing was written
 */
export async function main(
  args: readonly string[],
  { print, log }: Output = standardOutput,
  root = process.cwd(),
): Promise<number> {
  try {
    const from = process.env['INIT_CWD'] ?? root;
    const { folder: typed, lang, help } = parseCommand(args, await templateLanguages(root));
    if (help) {
      print(HELP);
      return 0;
    }
    const target = targetFolder(typed, from, root);
    const files = await writeDeck(root, { ...target, lang });
    const [path = ''] = [relative(from, target.folder), target.folder].sort(
      (one, other) => one.length - other.length,
    );
    print(
      [
        `A new deck is in ${target.folder}: ${count(files, 'file')}. Next:`,
        '',
        `  cd ${/[^\w./-]/.test(path) ? JSON.stringify(path) : path}`,
        '  npm ci && npm start',
        '',
        'Its README.md says what to replace.',
      ].join('\n'),
    );
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

interface NewCommand {
  readonly folder: string;
  readonly lang: string;
  readonly help: boolean;
}

/** @throws ExportError with all problems */
function parseCommand(args: readonly string[], languages: readonly string[]): NewCommand {
  const isValue = (index: number) => args[index - 1] === '--lang';
  const folders = args.filter((arg, index) => !arg.startsWith('-') && !isValue(index));
  const problems: string[] = [];
  const options = args.filter((arg) => !folders.includes(arg));
  const values = parseArguments(options, OPTIONS, problems);
  const [lang, help] = [String(values['lang']), values['help'] === true];
  const [folder = '', ...others] = folders;
  if (problems.length === 0 && !languages.includes(lang)) {
    problems.push(`There is no template in “${lang}”.${didYouMean(lang, languages)}`);
  }
  if (folder === '' && !help) {
    problems.push('Name the folder of the new deck: npm run new -- ../my-talk');
  }
  if (others.length > 0) {
    const quoted = JSON.stringify(folders.join(' '));
    problems.push(
      `There are ${folders.length} folders; name one. If its name has spaces, write it in quotes: ${quoted}.`,
    );
  }
  if (problems.length > 0) throw new ExportError(problems);
  return { folder, lang, help };
}
