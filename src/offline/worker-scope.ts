/** What the worker uses of its surroundings; TypeScript cannot know them and those of pages at once. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    /** Waits until the client has been loaded; undefined when there is none, or none any more. */
    get(id: string): Promise<WindowClient | undefined>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent) => void): void;
}

/** A window of the origin. */
export interface WindowClient {
  readonly id: string;
  readonly url: string;
  /** Rejects when the window cannot be led there. */
  navigate(url: string): Promise<unknown>;
}

/** An event that keeps the worker alive until its work is done. */
export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Extendable {
  readonly request: Request;
  /** Of the client that a navigation makes; empty otherwise. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
