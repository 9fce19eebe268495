import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Site } from '../../src/cli/browser/site-server.ts';

const compress = promisify(brotliCompress);
const execute = promisify(execFile);

/** MIME types by file extension; the default is `application/octet-stream`. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

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
  const server = createServer(async ({ url = '/' }, response) => {
    const path = pathIn(url);
    const content = path === undefined ? undefined : await responseTo(path);
    response.writeHead(content ? 200 : 404, content?.headers);
    response.end(content?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
  if (INCOMPRESSIBLE.has(extension)) return { bytes, headers };
  return { bytes: await compress(bytes), headers: { ...headers, 'Content-Encoding': 'br' } };
}
