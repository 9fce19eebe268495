import type { CDPSession, Page } from 'playwright-core';

/** What a page holds, counted by name; the heap in bytes. */
export type Resources = Readonly<Record<string, number>>;

/** The name of the JavaScript heap among the resources. */
export const HEAP = 'bytes of the heap';

/** Reads what a page holds. */
export type ReadResources = () => Promise<Resources>;

/**
 * Tracks what a page acquires; to be called before it is opened.
 * @returns collects garbage and counts what is left
 */
export async function trackPage(page: Page): Promise<ReadResources> {
  await page.addInitScript(trackResources);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    // Twice: what the first collection finalises, such as observers, frees what the second collects.
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => Reflect.get(window, 'trackedResources')());
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return {
      [HEAP]: metric('JSHeapUsedSize'),
      'nodes, detached ones too': metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      frames: metric('Frames'),
      ...(await page.evaluate(() => Reflect.get(window, 'trackedResources')())),
      ...(await listenersByType(session, 'window')),
      ...(await listenersByType(session, 'document')),
    };
  };
}

/** Counts the listeners of the window, or of the document and all its elements, by the type of their event. */
async function listenersByType(
  session: CDPSession,
  target: 'window' | 'document',
): Promise<Resources> {
  const { result } = await session.send('Runtime.evaluate', { expression: target });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
    depth: -1,
  });
  await session.send('Runtime.releaseObject', { objectId: result.objectId ?? '' });
  const counts: Record<string, number> = {};
  for (const { type } of listeners) {
    const name = `listeners of “${type}” in the ${target}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/**
 * Init script: `window.trackedResources` counts what is pending (timers, frames, idle tasks), the objects that are still
 * reachable (channels, observers, canvases), held locks, keys of storage and elements.
 */
function trackResources(): void {
  const pending = new Map<string, string>();
  /** Wraps a function that schedules a task, and the one that cancels it. */
  const trackTasks = (schedule: string, cancel: string, repeats = false) => {
    const start = Reflect.get(window, schedule) as (task: () => void, ...rest: unknown[]) => number;
    const stop = Reflect.get(window, cancel) as (id: number) => void;
    Reflect.set(
      window,
      schedule,
      (task: (...values: unknown[]) => void, delay: unknown, ...values: unknown[]) => {
        const run = (...given: unknown[]) => {
          if (!repeats) pending.delete(`${cancel} ${id}`);
          task(...given);
        };
        const id = Number(start(run, delay, ...values));
        pending.set(
          `${cancel} ${id}`,
          `${schedule}${typeof delay === 'number' ? ` of ${delay} ms` : ''}`,
        );
        return id;
      },
    );
    Reflect.set(window, cancel, (id: number) => {
      pending.delete(`${cancel} ${id}`);
      stop(id);
    });
  };
  trackTasks('setTimeout', 'clearTimeout');
  trackTasks('setInterval', 'clearInterval', true);
  trackTasks('requestAnimationFrame', 'cancelAnimationFrame');
  trackTasks('requestIdleCallback', 'cancelIdleCallback');

  let instances: { readonly name: string; readonly ref: WeakRef<object> }[] = [];
  const track = <Made extends object>(name: string, made: Made): Made => {
    instances.push({ name, ref: new WeakRef(made) });
    return made;
  };
  const constructors = [
    'AbortController',
    'BroadcastChannel',
    'CSSStyleSheet',
    'IntersectionObserver',
    'MessageChannel',
    'MutationObserver',
    'PerformanceObserver',
    'ResizeObserver',
    'Worker',
  ];
  for (const name of constructors) {
    Reflect.set(
      window,
      name,
      new Proxy(Reflect.get(window, name), {
        construct: (target, values, made) => track(name, Reflect.construct(target, values, made)),
      }),
    );
  }
  const { matchMedia } = window;
  window.matchMedia = (query) => track('MediaQueryList', matchMedia.call(window, query));
  const { createElement } = document;
  document.createElement = (...values: Parameters<typeof createElement>) => {
    const made = createElement.apply(document, values);
    return values[0] === 'canvas' ? track('canvas, detached ones too', made) : made;
  };
  const urls = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const url = createObjectURL(object);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL(url);
  };

  const read = async () => {
    const counts: Record<string, number> = {};
    const count = (name: string, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    };
    instances = instances.filter(({ ref }) => ref.deref() !== undefined);
    for (const { name } of instances) count(name);
    for (const name of pending.values()) count(name);
    count('addresses of Blobs', urls.size);
    count('elements', document.querySelectorAll('*').length);
    count('adopted style sheets', document.adoptedStyleSheets.length);
    count('keys of localStorage', localStorage.length);
    count('keys of sessionStorage', sessionStorage.length);
    count('databases', (await indexedDB.databases()).length);
    count('caches', (await caches.keys()).length);
    const { held = [], pending: requested = [] } = await navigator.locks.query();
    count('locks', held.length);
    count('requested locks', requested.length);
    return counts;
  };
  Reflect.set(window, 'trackedResources', read);
}
