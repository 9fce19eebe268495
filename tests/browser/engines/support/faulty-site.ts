import type { ServerResponse } from 'node:http';
import { IMMUTABLE } from '../../../../src/vite/http-headers.ts';
import { builtVersion } from '../../support/changing-site.ts';
import { contentTypeOf } from '../../support/content-types.ts';
import { startLocalServer } from '../../support/local-server.ts';
import { RECORDER } from './recorder.ts';

/** What a host or network does instead of sending a file. `held` sends nothing until the fault is repaired. */
export type Fault = '404' | '500' | 'aborted' | 'HTML' | 'held';

/** The built site on an origin of its own, whose files can fail. */
export interface FaultySite {
  /** URL with a trailing slash. */
  readonly address: string;
  /** Paths requested so far, without the leading slash. */
  readonly requested: readonly string[];
  /**
   * Requests for paths that match fail from now on.
   * @param isImmutable whether the error has the `Cache-Control` header of hashed files, as on hosts that set it by path
   */
  fail(path: RegExp, fault: Fault, isImmutable?: boolean): void;
  /** The next request for a path that matches fails, and those after it do not. */
  failOnce(path: RegExp, fault: Fault): void;
  /** Sends a page of the test's own at a path. */
  serve(path: string, html: string): void;
  /** Whether a page of any origin may read the files, also a sandboxed one, as some hosts allow it. */
  allowAnyOrigin(isAllowed: boolean): void;
  /** All requests are answered from now on, also those that are held. */
  repair(): void;
  /** From now on nothing answers, as without a network. */
  disconnect(): void;
  close(): Promise<void>;
}

interface FaultOfPath {
  readonly path: RegExp;
  readonly fault: Fault;
  readonly isImmutable?: boolean;
  readonly isOnce?: boolean;
}

const ERROR_PAGE = '<!doctype html><title>Error</title><h1>An error page of the host</h1>';

/**
 * Starts a site on a port of its own, so that each visit has an empty storage.
 * @param before functions that run in every page before anything else, for instance to remove an API
 */
export async function startFaultySite(before: readonly (() => void)[] = []): Promise<FaultySite> {
  const script = `${RECORDER}\n${before.map((run) => `(${run})();`).join('\n')}`;
  const requested: string[] = [];
  const faults: FaultOfPath[] = [];
  const held: (() => void)[] = [];
  const pages = new Map<string, string>();
  let isConnected = true;
  let allowsAnyOrigin = false;

  const send = async (path: string, isPage: boolean, response: ServerResponse) => {
    if (path === 'recorder.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    const page = pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      return;
    }
    const content = await builtVersion(path).catch(() => undefined);
    if (!Buffer.isBuffer(content)) {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(ERROR_PAGE);
      return;
    }
    response.setHeader('Content-Type', contentTypeOf(path));
    // A service worker asks for the page, too, and compares its hash.
    response.end(isPage ? withRecorder(String(content), path) : content);
  };

  const server = await startLocalServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    if (!isConnected) return request.socket.destroy();
    requested.push(path);
    if (allowsAnyOrigin) response.setHeader('Access-Control-Allow-Origin', '*');
    const isPage =
      path.endsWith('.html') &&
      /^(?:document|i?frame)$/.test(String(request.headers['sec-fetch-dest']));
    const failing = faults.find((one) => one.path.test(path));
    if (failing?.isOnce) faults.splice(faults.indexOf(failing), 1);
    const { fault, isImmutable } = failing ?? {};
    if (fault === 'aborted') return request.socket.destroy();
    if (fault === 'held') await new Promise<void>((resolve) => held.push(resolve));
    if (fault === '404' || fault === '500' || fault === 'HTML') {
      const status = fault === 'HTML' ? 200 : Number(fault);
      if (isImmutable) response.setHeader('Cache-Control', IMMUTABLE);
      return response.writeHead(status, { 'Content-Type': 'text/html' }).end(ERROR_PAGE);
    }
    return send(path, isPage, response);
  });
  return {
    address: server.address,
    requested,
    fail(path, fault, isImmutable = false) {
      faults.push({ path, fault, isImmutable });
    },
    failOnce(path, fault) {
      faults.push({ path, fault, isImmutable: true, isOnce: true });
    },
    serve(path, html) {
      pages.set(path, html);
    },
    allowAnyOrigin(isAllowed) {
      allowsAnyOrigin = isAllowed;
    },
    repair() {
      faults.length = 0;
      for (const release of held.splice(0)) release();
    },
    disconnect() {
      isConnected = false;
      server.disconnect();
    },
    close: server.close,
  };
}

/** Adds the recorder as the page's first script, which its content security policy allows as one of its own files. */
function withRecorder(html: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return html.replace('<meta charset', `<script src="${up}recorder.js"></script><meta charset`);
}
