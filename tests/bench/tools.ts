import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A deck as the tools are given it. */
export interface Given {
  /** Address of the built site, with a slash at its end. */
  readonly address: string;
  /** The Markdown of its slides. */
  readonly texts: readonly string[];
  /** The figures of the deck as SVG files, by their names. */
  readonly pictures: ReadonlyMap<string, string>;
  /** A folder for what a tool needs or makes. */
  readonly folder: string;
  readonly browser: string;
}

/** A program that makes a PDF of a deck. */
export interface Tool {
  readonly name: string;
  /** Decks of more slides are not given to it. */
  readonly most: number;
  isThere(): boolean;
  /** The command that makes the PDF, and where that will be. */
  command(
    given: Given,
  ): Promise<{ command: readonly string[]; file: string; env?: NodeJS.ProcessEnv }>;
}

const isInstalled = (name: string, how = '--version') =>
  spawnSync(name, [how], { stdio: 'ignore' }).status === 0;

export const TOOLS: readonly Tool[] = [
  {
    name: 'npm run pdf',
    most: Number.POSITIVE_INFINITY,
    isThere: () => true,
    async command({ address, folder }) {
      const asked = ['--pdf', '--url', address, '--out', folder];
      const command = [process.execPath, 'src/cli/run.js', 'src/cli/export.ts', ...asked];
      return { command, file: join(folder, 'bascule-fr.pdf') };
    },
  },
  {
    name: 'Marp',
    most: 100,
    isThere: () => isInstalled('marp'),
    async command({ texts, pictures, folder, browser }) {
      const source = join(folder, 'marp.md');
      const file = join(folder, 'marp.pdf');
      await writeFile(source, `---\nmarp: true\n---\n${texts.map(toMarp).join('\n---\n')}`);
      for (const [name, svg] of pictures) await writeFile(join(folder, `${name}.svg`), svg);
      const options = ['--pdf', '--pdf-outlines', '--allow-local-files', '--no-stdin'];
      const command = ['marp', source, ...options, '--browser-path', browser, '-o', file];
      return { command, file, env: { CHROME_NO_SANDBOX: 'true' } };
    },
  },
  {
    name: 'decktape',
    most: 12,
    isThere: () => isInstalled('decktape', 'version'),
    async command({ address, folder, browser }) {
      const file = join(folder, 'decktape.pdf');
      const options = ['--size', '1280x720', '--chrome-path', browser, '--chrome-arg=--no-sandbox'];
      const asked = ['generic', '--key', 'ArrowRight', `${address}?view=stage`, file];
      return { command: ['decktape', ...options, ...asked], file };
    },
  },
];

/** A slide of ours as Marp reads it: no head, figures as pictures, facts by their ids, notes as a comment. */
function toMarp(text: string): string {
  const [shown = '', said = ''] = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!\[figure\]\(([\w-]+)\)/g, '![h:400]($1.svg)')
    .replace(/!\[(?:state|ledger|qr)\]\([\w-]+\)/g, '')
    .replace(/\{([\w -]+)\}/g, '$1')
    .split(/^Note:$/m);
  return `${shown}\n<!--\n${said.trim()}\n-->\n`;
}
