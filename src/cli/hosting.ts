import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuiltPage, headersFile } from '../vite/http-headers.ts';
import { ExportError } from './export-options.ts';
import { caddy } from './hosts/caddy.ts';
import { cloudfront } from './hosts/cloudfront.ts';
import type { Host } from './hosts/host.ts';
import { nginx } from './hosts/nginx.ts';
import { pagesIn } from './hosts/pages-in.ts';
import { type Output, reasonOf, standardOutput } from './log.ts';
import { parseArguments } from './parse-arguments.ts';

/** The hosts that have to be told; a new one is a file beside these. */
const HOSTS: Readonly<Record<string, Host>> = {
  netlify: {
    says: 'the file _headers, which every build has, for Netlify and Cloudflare Pages',
    settings: headersFile,
  },
  nginx,
  caddy,
  cloudfront,
};

const HELP = [
  'Prints what a host has to be told to serve the built site safely: npm run hosting -- nginx',
  '',
  ...Object.entries(HOSTS).map(([name, { says }]) => `  ${name.padEnd(15)}${says}`),
  '  --site FOLDER  the built site (default: dist)',
  '  --root FOLDER  where it lies on the host (default: the same)',
  '  --help         this text',
].join('\n');

const OPTIONS = {
  site: { type: 'string', default: 'dist' },
  root: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Prints the settings of a host. @returns the code to leave with: 0, or 1 when something was wrong */
export async function main(
  args: readonly string[],
  { say, log }: Output = standardOutput,
): Promise<number> {
  try {
    const problems: string[] = [];
    const named = args.filter((word) => word in HOSTS);
    const values = parseArguments(
      args.filter((word) => !(word in HOSTS)),
      OPTIONS,
      problems,
    );
    if (values['help'] === true) {
      say(HELP);
      return 0;
    }
    const host = HOSTS[named[0] ?? ''];
    if (!host || named.length > 1) {
      problems.push(`Name one host: ${Object.keys(HOSTS).join(', ')}.`);
    }
    if (problems.length > 0 || !host) throw new ExportError(problems);
    const site = String(values['site']);
    say(host.settings(await builtPages(site), String(values['root'] ?? resolve(site))).trimEnd());
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

async function builtPages(site: string): Promise<BuiltPage[]> {
  const paths = await pagesIn(site);
  if (paths.length === 0) {
    throw new ExportError([`There is no built site in ${site}: npm run build makes one.`]);
  }
  return Promise.all(
    paths.map(async (path) => ({ path, html: await readFile(join(site, path), 'utf8') })),
  );
}
