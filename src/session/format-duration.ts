/** A duration as a clock displays it: `4:05`, `1:02:09`, `−0:20`. @param seconds fractions are truncated */
export function formatDuration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const text = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  return `${seconds < 0 && whole > 0 ? '−' : ''}${text}:${twoDigits(whole % 60)}`;
}

/** A duration as the key `minutes` of a slide's front matter expects it, without hours: `4:05`, `62:05`. */
export function formatMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${twoDigits(Math.floor(seconds) % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
