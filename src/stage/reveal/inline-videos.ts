/**
 * Replaces videos that a single-file build has as `data:` addresses by those of Blobs, which remain as long as the
 * page: reveal.js splits the attribute at its commas.
 */
export function useBlobAddresses(root: ParentNode): void {
  for (const slide of root.querySelectorAll<HTMLElement>('[data-background-video^="data:"]')) {
    const [, type = '', base64 = ''] =
      /^data:([^;,]+);base64,(.*)$/.exec(slide.dataset['backgroundVideo'] ?? '') ?? [];
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    slide.dataset['backgroundVideo'] = URL.createObjectURL(new Blob([bytes], { type }));
  }
}
