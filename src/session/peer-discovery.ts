import { openChannel } from './broadcast-channel.ts';
import { readPosition } from './position.ts';
import { isSessionId } from './session-id.ts';
import type { SlideStep } from './steps.ts';

/** An open Stage, as a speaker page without session finds it. */
export interface StagePeer {
  readonly session: string;
  /** Title of the current slide. */
  readonly title: string;
  /** The current step, which the Stage writes to the session only when it has fetched the session's code. */
  readonly at: SlideStep;
}

type Message = { readonly kind: 'request' } | ({ readonly kind: 'response' } & StagePeer);

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

/**
 * Looks for the Stages of this deck that are open in this browser, until the signal is aborted.
 * @param onFound called once for each of them, as soon as it responds
 */
export function findStages(
  deck: string,
  onFound: (stage: StagePeer) => void,
  signal: AbortSignal,
): void {
  const channel = openChannel(channelName(deck));
  if (!channel) return;
  const found = new Set<string>();
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const stage = parseResponse(data);
    if (!stage || found.has(stage.session)) return;
    found.add(stage.session);
    onFound(stage);
  });
  channel.postMessage({ kind: 'request' } satisfies Message);
  signal.addEventListener('abort', () => channel.close());
}

/** Any page of this origin may have sent the message. */
function parseResponse(value: unknown): StagePeer | undefined {
  const { kind, session, title, at } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const position = readPosition(at);
  return kind === 'response' && isSessionId(session) && typeof title === 'string' && position
    ? { session, title, at: { slide: position.slide, step: position.step } }
    : undefined;
}
