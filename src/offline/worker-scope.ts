/** The parts of ServiceWorkerGlobalScope in use; TypeScript's `webworker` library excludes that of pages. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    /** Resolves when the client has loaded; undefined if there is none. */
    get(id: string): Promise<WindowClient | undefined>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: ExtendableEvent & MessageEvent) => void,
  ): void;
}

export interface WindowClient {
  readonly id: string;
  readonly url: string;
  /** Rejects if the window cannot navigate there. */
  navigate(url: string): Promise<unknown>;
}

export interface ExtendableEvent extends Event {
  /** Keeps the worker alive until the promise settles. */
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Id of the client that a navigation creates; otherwise empty. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
