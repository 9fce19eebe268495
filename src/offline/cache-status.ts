/** The copy of the deck that the worker keeps, as a page is told of it. */
export interface CacheStatus {
  /** The build of which it is. */
  readonly build: string;
  /** How many files it has when it is whole. */
  readonly files: number;
  /** Addresses of those that lack. */
  readonly lacking: readonly string[];
}

/** What a page asks of the worker: how the copy stands; or to fetch what lacks, and then how it stands. */
export type Question = 'look' | 'mend';

/** Asks the worker for its copy; may never be answered, when the browser ends the worker. */
export function queryCacheStatus(worker: ServiceWorker, question: Question): Promise<CacheStatus> {
  const { port1: answer, port2: transferred } = new MessageChannel();
  return new Promise((resolve) => {
    answer.onmessage = ({ data }: MessageEvent<CacheStatus>) => {
      answer.close();
      resolve(data);
    };
    worker.postMessage(question satisfies Question, [transferred]);
  });
}
