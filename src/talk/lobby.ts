import { openChannel } from './channel.ts';

/** A Stage that stands open, as it tells a speaker page that was opened by hand. */
export interface Open {
  readonly talk: string;
  /** Title of the slide it shows. */
  readonly title: string;
}

type Message = { readonly kind: 'who' } | ({ readonly kind: 'open' } & Open);

/** How long a Stage may take to answer, in milliseconds; a hidden window is slow. */
const PATIENCE = 1500;

/** Answers whoever looks for a talk of this deck; returns what ends it. */
export function answerInLobby(deck: string, who: () => Open): () => void {
  const lobby = openChannel(`${deck}:lobby`);
  if (!lobby) return () => {};
  lobby.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data?.kind === 'who') lobby.postMessage({ kind: 'open', ...who() } satisfies Message);
  });
  return () => lobby.close();
}

/** The Stages of this deck that stand open in this browser, as many as answer in time. */
export function askInLobby(deck: string): Promise<readonly Open[]> {
  const lobby = openChannel(`${deck}:lobby`);
  if (!lobby) return Promise.resolve([]);
  const open = new Map<string, Open>();
  lobby.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data?.kind === 'open') open.set(data.talk, { talk: data.talk, title: data.title });
  });
  lobby.postMessage({ kind: 'who' } satisfies Message);
  return new Promise((resolve) => {
    setTimeout(() => {
      lobby.close();
      resolve([...open.values()]);
    }, PATIENCE);
  });
}
