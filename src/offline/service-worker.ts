import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { requestedBuild } from './build-id.ts';
import type { CacheStatus, Question } from './cache-status.ts';
import { documentAt, slideAt } from './document-routes.ts';
import type { PrecacheEntry } from './precache-entry.ts';
import { uninstallWhenWithdrawn } from './uninstall.ts';
import type { Extendable, WorkerScope } from './worker-scope.ts';

/** Of which build this worker is, and what it keeps; the build writes both. */
declare const BUILD: string;
declare const KEPT: readonly PrecacheEntry[];

/** Named once, for the build writes all of it wherever it is named. */
const kept = KEPT;
const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope);
const controller = new PrecacheController();
const { strategy } = controller;
controller.addToCacheList(kept.map((file) => ({ ...file })));

worker.addEventListener('install', (event) => {
  // The copy is whole before it is used, and each file in it is the one that this build made.
  event.waitUntil(controller.install(event as never).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** Files that are being answered, and whether no more are to be: a request opens the copy, which makes it anew. */
const answering = new Set<Promise<Response>>();
let leaving = false;

async function deleteCopy(): Promise<void> {
  leaving = true;
  await Promise.allSettled(answering);
  await caches.delete(strategy.cacheName);
}

worker.addEventListener('fetch', (event) => {
  if (leaving) return;
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  const page = documentAt(url, scope, kept);
  if (request.mode === 'navigate') {
    const slide = slideAt(url, scope, kept);
    if (page !== undefined) {
      event.respondWith(documentFor(page, url, event, request));
      event.waitUntil(uninstallWhenWithdrawn(worker, event.resultingClientId, deleteCopy));
    } else if (slide !== undefined) {
      event.respondWith(Promise.resolve(Response.redirect(slide)));
    }
  } else if (page === undefined && url.href.startsWith(scope.href)) {
    const answer = fileFor(url.origin + url.pathname, event, request);
    answering.add(answer);
    answer.catch(() => {}).then(() => answering.delete(answer));
    event.respondWith(answer);
  }
});

worker.addEventListener('message', (event) => {
  const [answer] = event.ports;
  if (answer) event.waitUntil(copy(event.data).then((found) => answer.postMessage(found)));
});

/**
 * The newest document that is kept whole; but as long as a window names the build that it was made by,
 * as the windows of a talk do, all windows get the documents of that one.
 */
async function documentFor(
  page: string,
  url: URL,
  event: Extendable,
  request: Request,
): Promise<Response> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const build of [url, ...windows.map((window) => new URL(window.url))].map(requestedBuild)) {
    const held = build && (await match(keyOf(page, build)));
    if (held) return held;
  }
  // Files of older builds are kept for the pages that may still ask for them: as long as any is open.
  if (windows.length === 0) event.waitUntil(controller.activate(event as never));
  return (await controller.matchPrecache(page)) ?? fetch(request);
}

/** A file by its name, which in all but a few is its content's; of any build, for pages of older ones. */
async function fileFor(url: string, event: Extendable, request: Request): Promise<Response> {
  const cacheKey = controller.getCacheKeyForURL(url);
  if (cacheKey === undefined) return (await match(url)) ?? fetch(request);
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  // Fetches what has been lost, and keeps it.
  return strategy.handle({ event: event as never, request, params: { cacheKey, integrity } });
}

/** How the copy stands, after what lacks has been fetched where that is asked. */
async function copy(question: Question): Promise<CacheStatus> {
  const lost = await lacking();
  if (question === 'mend') await Promise.allSettled(lost.map(mend));
  const left = question === 'mend' ? await lacking() : lost;
  return {
    build: BUILD,
    files: kept.length,
    lacking: left.map(({ url }) => new URL(url, scope).href),
  };
}

async function lacking(): Promise<PrecacheEntry[]> {
  const found = await Promise.all(kept.map(({ url }) => controller.matchPrecache(absolute(url))));
  return kept.filter((_, index) => found[index] === undefined);
}

async function mend({ url, integrity }: PrecacheEntry): Promise<void> {
  const answer = await fetch(url, { integrity, cache: 'reload' });
  const key = controller.getCacheKeyForURL(absolute(url));
  if (answer.ok && key) await (await caches.open(strategy.cacheName)).put(key, answer);
}

async function match(key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName: strategy.cacheName });
}

/** Under which a document of another build is kept: as this one's, with the other's name. */
function keyOf(page: string, build: string): string {
  return (controller.getCacheKeyForURL(page) ?? '').replace(BUILD, build);
}

function absolute(url: string): string {
  return new URL(url, scope).href;
}
