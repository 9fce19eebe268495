/** A duration as clocks show it: `4:05`, `1:02:09`, `-0:20`. @param seconds parts of one are cut off */
export function formatDuration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const face = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${seconds < 0 && whole > 0 ? '−' : ''}${face}:${two(whole % 60)}`;
}
