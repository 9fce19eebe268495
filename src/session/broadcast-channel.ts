/**
 * A channel between all windows of this origin; undefined where the browser forbids it. Firefox throws a
 * SecurityError where cookies are blocked, also in a frame of another site.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
