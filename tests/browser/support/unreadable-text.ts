import type { Page } from 'playwright-core';

/** Texts of the present slide that exceed the slide, are clipped or overlap another text, and elements that overflow. */
export function unreadableTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slides > .present');
    if (!slide) return ['There is no present slide.'];
    const box = slide.getBoundingClientRect();
    const texts: { text: string; block: Element; rects: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || node.data.trim() === '') continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (parent.closest('.figure-data')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const block = parent.closest('p, h1, h2, h3, li, td, th, caption, .formula') ?? parent;
      texts.push({ text: node.data.trim(), block, rects: [...range.getClientRects()] });
    }
    // An ancestor that clips its overflow may cut text that is inside the slide.
    const clipped = texts
      .filter(({ block, rects }) => {
        for (
          let ancestor: Element | null = block;
          ancestor && ancestor !== slide;
          ancestor = ancestor.parentElement
        ) {
          const { overflowX, overflowY } = getComputedStyle(ancestor);
          const edge = ancestor.getBoundingClientRect();
          const cut = rects.some((rect) => {
            // Line boxes are higher than their glyphs: a quarter may be hidden.
            const tolerance = rect.height / 4;
            const exceedsX = rect.left < edge.left - 1 || rect.right > edge.right + 1;
            const exceedsY =
              rect.top < edge.top - tolerance || rect.bottom > edge.bottom + tolerance;
            return (overflowX !== 'visible' && exceedsX) || (overflowY !== 'visible' && exceedsY);
          });
          if (cut) return true;
        }
        return false;
      })
      .map(({ text }) => `cut: ${text}`);
    const outside = texts
      .filter(({ rects }) =>
        rects.some(
          (rect) =>
            rect.left < box.left - 1 ||
            rect.top < box.top - 1 ||
            rect.right > box.right + 1 ||
            rect.bottom > box.bottom + 1,
        ),
      )
      .map(({ text }) => `outside its slide: ${text}`);
    const overlapping = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const areSeparate = !one.block.contains(other.block) && !other.block.contains(one.block);
        const intersect = one.rects.some((a) =>
          other.rects.some((b) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Line boxes are higher than their glyphs: a quarter may overlap.
            return width > 2 && height > Math.min(a.height, b.height) / 4;
          }),
        );
        return areSeparate && intersect ? [`over one another: ${one.text} / ${other.text}`] : [];
      }),
    );
    // The box of the last line may overflow by the part its glyphs do not fill: 3 px of a slide 1280 px wide.
    const maxOverflow = (3 * box.width) / 1280;
    const overflowing = [...slide.querySelectorAll<HTMLElement>('.slide-body, .figure, .block')]
      .filter(
        (element) =>
          element.scrollHeight > element.clientHeight + maxOverflow && element.clientHeight > 0,
      )
      .map((element) => `overflows: ${element.className}`);
    return [...outside, ...clipped, ...overlapping, ...overflowing];
  });
}
