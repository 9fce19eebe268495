import { openChannel } from './broadcast-channel.ts';

/** A Stage that stands open, as it tells a speaker page that was opened by hand. */
export interface StagePeer {
  readonly session: string;
  /** Title of the slide it shows. */
  readonly title: string;
}

type Message = { readonly kind: 'who' } | ({ readonly kind: 'open' } & StagePeer);

/** How long a Stage may take to answer, in milliseconds; a hidden window is slow. */
const PATIENCE = 1500;

/** Answers whoever looks for a talk of this deck; returns what ends it. */
export function announceStage(deck: string, who: () => StagePeer): () => void {
  const lobby = openChannel(`${deck}:lobby`);
  if (!lobby) return () => {};
  lobby.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data?.kind === 'who') lobby.postMessage({ kind: 'open', ...who() } satisfies Message);
  });
  return () => lobby.close();
}

/** The Stages of this deck that stand open in this browser, as many as answer in time. */
export function findStages(deck: string): Promise<readonly StagePeer[]> {
  const lobby = openChannel(`${deck}:lobby`);
  if (!lobby) return Promise.resolve([]);
  const open = new Map<string, StagePeer>();
  lobby.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data?.kind === 'open') open.set(data.session, { session: data.session, title: data.title });
  });
  lobby.postMessage({ kind: 'who' } satisfies Message);
  return new Promise((resolve) => {
    setTimeout(() => {
      lobby.close();
      resolve([...open.values()]);
    }, PATIENCE);
  });
}
