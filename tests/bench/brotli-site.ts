import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'vite';
import type { Site } from '../../src/export/site.ts';

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

/**
 * Serves a folder as a static host does that compresses with brotli, on this machine only. Files are
 * compressed when the server starts to be asked for them, once, as hosts keep them.
 * @param folder a site that has been built
 * @param base path under which it is served, with a slash at both ends
 */
export async function serveByBrotli(folder: string, base = '/'): Promise<Site> {
  const kept = new Map<string, Promise<Answer | undefined>>();
  const answerTo = (path: string) => {
    const known = kept.get(path) ?? answerFrom(folder, path);
    kept.set(path, known);
    return known;
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = pathIn(url, base);
    const answer = path === undefined ? undefined : await answerTo(path);
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A site that has been built to be measured, and the folder it is in. */
export interface BuiltSite extends Site {
  readonly folder: string;
}

/** Builds the deck as people are given it, beside any other build, and serves it by brotli. */
export async function buildAndServe(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await build({
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    const { address, close } = await serveByBrotli(folder);
    return { folder, address, close: () => close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What is asked for, as a path in the folder; undefined when it is not under the base, or above it. */
function pathIn(url: string, base: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(base)) return undefined;
  const path = normalize(decodeURIComponent(pathname.slice(base.length)));
  return path.startsWith('..') ? undefined : path;
}

async function answerFrom(folder: string, path: string): Promise<Answer | undefined> {
  const asked = join(folder, path);
  const kind = await stat(asked).catch(() => undefined);
  if (!kind) return undefined;
  const file = kind.isDirectory() ? join(asked, 'index.html') : asked;
  const plain = await readFile(file).catch(() => undefined);
  if (!plain) return undefined;
  const end = extname(file);
  const headers = {
    'Content-Type': TYPES[end] ?? 'application/octet-stream',
    'Cache-Control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
  if (AS_IT_IS.has(end)) return { bytes: plain, headers };
  return { bytes: await compress(plain), headers: { ...headers, 'Content-Encoding': 'br' } };
}
