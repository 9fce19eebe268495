import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { createPartialResponse } from 'workbox-range-requests/createPartialResponse.js';
import type { CacheRequest, CacheStatus } from './cache-status.ts';
import { documentAt, slideAt } from './document-routes.ts';
import type { PrecacheEntry } from './precache-entry.ts';
import { requestedBuild } from './requested-build.ts';
import { uninstallWhenWithdrawn } from './uninstall.ts';

/** Build id, precache manifest, and whether the deck has a video; defined by `src/vite/pwa/service-worker.ts`. */
declare const BUILD: string;
declare const PRECACHE_MANIFEST: readonly PrecacheEntry[];
declare const HAS_VIDEO: boolean;

/** The bundler inlines the whole manifest wherever it is named, hence one constant. */
const manifest = PRECACHE_MANIFEST;
declare const self: ServiceWorkerGlobalScope;
const scope = new URL(self.registration.scope);
const controller = new PrecacheController();
const { strategy } = controller;
controller.addToCacheList(manifest.map((entry) => ({ ...entry })));

self.addEventListener('install', (event) => {
  // Takes over only when every file is cached and matches its digest.
  event.waitUntil(controller.install(event).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Responses in progress. They open the cache, which would create it again after its deletion. */
const pendingResponses = new Set<Promise<Response>>();
let uninstalling = false;

async function deleteCache(): Promise<void> {
  uninstalling = true;
  await Promise.allSettled(pendingResponses);
  await caches.delete(strategy.cacheName);
}

self.addEventListener('fetch', (event) => {
  if (uninstalling) return;
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const page = documentAt(url, scope, manifest);
  if (request.mode === 'navigate') {
    const slide = slideAt(url, scope, manifest);
    if (page !== undefined) {
      event.respondWith(documentFor(page, url, event, request));
      event.waitUntil(uninstallWhenWithdrawn(self, event.resultingClientId, deleteCache));
    } else if (slide !== undefined) {
      event.respondWith(Promise.resolve(Response.redirect(slide)));
    }
  } else if (page === undefined && url.href.startsWith(scope.href)) {
    const respond = HAS_VIDEO ? partOrFileFor : fileFor;
    const response = respond(url.origin + url.pathname, event, request);
    pendingResponses.add(response);
    response.catch(() => {}).then(() => pendingResponses.delete(response));
    event.respondWith(response);
  }
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(cacheStatus(event.data).then((status) => port.postMessage(status)));
});

/**
 * The newest precached document. While a window's URL names a build, as those of a session do, all
 * windows get the documents of that build.
 */
async function documentFor(
  page: string,
  url: URL,
  event: ExtendableEvent,
  request: Request,
): Promise<Response> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const build of [url, ...windows.map((window) => new URL(window.url))].map(requestedBuild)) {
    const response = build && (await match(cacheKeyOf(page, build)));
    if (response) return response;
  }
  // Deletes the files of older builds; open pages may still need them.
  if (windows.length === 0) event.waitUntil(controller.activate(event));
  return (await controller.matchPrecache(page)) ?? fetch(request);
}

/** A file, or the part of it that a player asks for: Safari plays no video that comes whole. */
async function partOrFileFor(
  url: string,
  event: ExtendableEvent,
  request: Request,
): Promise<Response> {
  if (!request.headers.has('range')) return fileFor(url, event, request);
  return createPartialResponse(request, await fileFor(url, event, new Request(request.url)));
}

/** A file of any build, so that pages of older builds find theirs; most names contain a content hash. */
async function fileFor(url: string, event: ExtendableEvent, request: Request): Promise<Response> {
  const cacheKey = controller.getCacheKeyForURL(url);
  if (cacheKey === undefined) return (await match(url)) ?? fetch(request);
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  // A file missing from the cache is fetched and cached again.
  return strategy.handle({ event: event, request, params: { cacheKey, integrity } });
}

async function cacheStatus(request: CacheRequest): Promise<CacheStatus> {
  let missing = await missingEntries();
  if (request === 'repair') {
    await Promise.allSettled(missing.map(fetchAgain));
    missing = await missingEntries();
  }
  return {
    build: BUILD,
    files: manifest.length,
    missing: missing.map(({ url }) => absolute(url)),
  };
}

async function missingEntries(): Promise<PrecacheEntry[]> {
  const found = await Promise.all(
    manifest.map(({ url }) => controller.matchPrecache(absolute(url))),
  );
  return manifest.filter((_, index) => found[index] === undefined);
}

async function fetchAgain({ url, integrity }: PrecacheEntry): Promise<void> {
  // The HTTP cache may have the file of another build, which fails the integrity check.
  const response = await fetch(url, { integrity, cache: 'reload' });
  const key = controller.getCacheKeyForURL(absolute(url));
  if (response.ok && key) await (await caches.open(strategy.cacheName)).put(key, response);
}

async function match(key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName: strategy.cacheName });
}

/** Cache key of a document of another build: that of this build with the other build id. */
function cacheKeyOf(page: string, build: string): string {
  return (controller.getCacheKeyForURL(page) ?? '').replace(BUILD, build);
}

function absolute(url: string): string {
  return new URL(url, scope).href;
}
