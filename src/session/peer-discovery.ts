import { openChannel } from './broadcast-channel.ts';
import { isSessionId } from './session-id.ts';

/** An open Stage, as a speaker page without session finds it. */
export interface StagePeer {
  readonly session: string;
  /** Title of the current slide. */
  readonly title: string;
}

type Message = { readonly kind: 'request' } | ({ readonly kind: 'response' } & StagePeer);

/** Long enough for a hidden window, whose timers and messages the browser slows down. */
const DISCOVERY_TIMEOUT_MS = 1500;

const channelName = (deck: string) => `${deck}:discovery`;

/** Responds to speaker pages that look for a Stage of this deck, until the signal is aborted. */
export function announceStage(deck: string, describe: () => StagePeer, signal: AbortSignal): void {
  const channel = openChannel(channelName(deck));
  if (!channel) return;
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<Message> | null>) => {
    if (data?.kind === 'request')
      channel.postMessage({ kind: 'response', ...describe() } satisfies Message);
  });
  signal.addEventListener('abort', () => channel.close());
}

/** The Stages of this deck open in this browser that respond in time. */
export function findStages(deck: string): Promise<readonly StagePeer[]> {
  const channel = openChannel(channelName(deck));
  if (!channel) return Promise.resolve([]);
  const stages = new Map<string, StagePeer>();
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const stage = parseResponse(data);
    if (stage) stages.set(stage.session, stage);
  });
  channel.postMessage({ kind: 'request' } satisfies Message);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve([...stages.values()]);
    }, DISCOVERY_TIMEOUT_MS);
  });
}

/** Any page of this origin may have sent the message. */
function parseResponse(value: unknown): StagePeer | undefined {
  const { kind, session, title } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return kind === 'response' && isSessionId(session) && typeof title === 'string'
    ? { session, title }
    : undefined;
}
