import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'vite';
import type { Site } from '../../src/cli/browser/site-server.ts';

const compress = promisify(brotliCompress);

/** Types of what the site holds; whatever else is there is sent as bytes. */
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

/** What is compressed already. */
const AS_IT_IS = new Set(['.png', '.jpg', '.woff2', '.pdf']);

interface Answer {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file of a site. */
interface Found {
  /** With its end, which tells its type. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Looks for what is at a path of a site, which begins with no slash. */
type Find = (path: string) => Promise<Found | undefined>;

/**
 * Serves a folder as a static host does that compresses with brotli, on this machine only.
 * @param folder a site that has been built
 */
export function serveByBrotli(folder: string): Promise<Site> {
  return serve((path) => fileIn(folder, path));
}

/**
 * Serves what a host that compresses nothing serves as one does that compresses with brotli.
 * @param address of the site there, with a slash at its end
 */
export function serveAgainByBrotli(address: string): Promise<Site> {
  return serve((path) => fileAt(address, path));
}

/** Files are compressed when they are first asked for, and kept, as hosts do. */
async function serve(find: Find): Promise<Site> {
  const kept = new Map<string, Promise<Answer | undefined>>();
  const answerTo = (path: string) => {
    const known = kept.get(path) ?? find(path).then((found) => found && answerOf(path, found));
    kept.set(path, known);
    return known;
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = pathIn(url);
    const answer = path === undefined ? undefined : await answerTo(path);
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.bytes);
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

/** Builds the deck as people are given it, beside any other build, and serves it by brotli. */
export async function buildAndServe(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await build({
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    const { address, close } = await serveByBrotli(folder);
    return { address, close: () => close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What is asked for, as a path in the site; undefined when it is above it. */
function pathIn(url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const path = normalize(decodeURIComponent(pathname.slice(1)));
  return path.startsWith('..') ? undefined : path;
}

async function fileIn(folder: string, path: string): Promise<Found | undefined> {
  const asked = join(folder, path);
  const kind = await stat(asked).catch(() => undefined);
  if (!kind) return undefined;
  const name = kind.isDirectory() ? join(asked, 'index.html') : asked;
  const bytes = await readFile(name).catch(() => undefined);
  return bytes && { name, bytes };
}

async function fileAt(address: string, path: string): Promise<Found | undefined> {
  const asked = new URL(path, address);
  const answer = await fetch(asked);
  if (!answer.ok) return undefined;
  const name = asked.pathname.replace(/\/$/, '/index.html');
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function answerOf(path: string, { name, bytes }: Found): Promise<Answer> {
  const end = extname(name);
  const headers = {
    'Content-Type': TYPES[end] ?? 'application/octet-stream',
    'Cache-Control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
  if (AS_IT_IS.has(end)) return { bytes, headers };
  return { bytes: await compress(bytes), headers: { ...headers, 'Content-Encoding': 'br' } };
}
