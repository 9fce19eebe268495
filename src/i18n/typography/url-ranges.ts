/** A URL with its scheme, or a host followed by a path; punctuation after a URL is not part of it. */
const URL_IN_TEXT =
  /(?:\bhttps?:\/\/|\bwww\.|\b(?:[\w-]+\.)+[a-z]{2,}\/)[^\s<>"«»“”]*[^\s<>"«»“”.,:;!?'’)\]…]/gi;

/** Where URLs are in a text, by UTF-16 position; `end` is exclusive. */
export function urlRanges(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(URL_IN_TEXT), ({ 0: url, index }) => ({
    start: index,
    end: index + url.length,
  }));
}
