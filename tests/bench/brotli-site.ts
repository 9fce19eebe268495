import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Site } from '../../src/cli/browser/site-server.ts';
import { contentTypeOf } from '../browser/support/content-types.ts';
import { startLocalServer } from '../browser/support/local-server.ts';

const compress = promisify(brotliCompress);
const execute = promisify(execFile);

/** Formats that are compressed already. */
const INCOMPRESSIBLE = new Set(['.png', '.jpg', '.woff2', '.pdf']);

interface StaticResponse {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

interface SiteFile {
  /** Path or URL path, with the extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Resolves a URL path without its leading slash; undefined for a 404. */
type Resolve = (path: string) => Promise<SiteFile | undefined>;

/** Serves the folder of a built site on this machine, compressed with brotli as static hosts do. */
export function serveByBrotli(folder: string): Promise<Site> {
  return serve((path) => fileIn(folder, path));
}

/**
 * Proxies an uncompressed site and compresses it with brotli.
 * @param address of the site, with a trailing slash
 */
export function serveAgainByBrotli(address: string): Promise<Site> {
  return serve((path) => fileAt(address, path));
}

/** Files are compressed on the first request and cached, as static hosts do. */
async function serve(resolveFile: Resolve): Promise<Site> {
  const cache = new Map<string, Promise<StaticResponse | undefined>>();
  const responseTo = (path: string) => {
    const cached = cache.get(path) ?? resolveFile(path).then((file) => file && respond(path, file));
    cache.set(path, cached);
    return cached;
  };
  return startLocalServer(async ({ url = '/' }, response) => {
    const path = pathIn(url);
    const content = path === undefined ? undefined : await responseTo(path);
    response.writeHead(content ? 200 : 404, content?.headers);
    response.end(content?.bytes);
  });
}

/** Makes a production build of a project in a temporary folder, and serves it with brotli. */
export async function buildAndServe(project: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    // A process of its own: the build reads its project from the working directory.
    const vite = join(project, 'node_modules/vite/bin/vite.js');
    const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
    await execute(process.execPath, [vite, 'build', ...options], { cwd: project });
    const { address, close } = await serveByBrotli(folder);
    return { address, close: () => close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The requested path within the site; undefined for a path outside it. */
function pathIn(url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const path = normalize(decodeURIComponent(pathname.slice(1)));
  return path.startsWith('..') ? undefined : path;
}

async function fileIn(folder: string, path: string): Promise<SiteFile | undefined> {
  const requested = join(folder, path);
  const stats = await stat(requested).catch(() => undefined);
  if (!stats) return undefined;
  const name = stats.isDirectory() ? join(requested, 'index.html') : requested;
  const bytes = await readFile(name).catch(() => undefined);
  return bytes && { name, bytes };
}

async function fileAt(address: string, path: string): Promise<SiteFile | undefined> {
  const url = new URL(path, address);
  const response = await fetch(url);
  if (!response.ok) return undefined;
  const name = url.pathname.replace(/\/$/, '/index.html');
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function respond(path: string, { name, bytes }: SiteFile): Promise<StaticResponse> {
  const extension = extname(name);
  const headers = {
    'Content-Type': contentTypeOf(name),
    'Cache-Control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
  if (INCOMPRESSIBLE.has(extension)) return { bytes, headers };
  return { bytes: await compress(bytes), headers: { ...headers, 'Content-Encoding': 'br' } };
}
