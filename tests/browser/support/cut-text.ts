import type { Page } from 'playwright-core';

/** Texts of the present slide that a person could not read whole: outside its box, or over one another. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.deck-slides > .present');
    if (!slide) return ['There is no slide.'];
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
      const block = parent.closest('p, h1, h2, h3, li, td, th, caption') ?? parent;
      texts.push({ text: node.data.trim(), block, rects: [...range.getClientRects()] });
    }
    // A part that hides what overflows it: text may be cut there and still be inside its slide.
    const clipped = texts
      .filter(({ block, rects }) => {
        for (let part: Element | null = block; part && part !== slide; part = part.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(part);
          const edge = part.getBoundingClientRect();
          const cut = rects.some((rect) => {
            // Boxes of lines are higher than their letters; a quarter of one may be hidden.
            const slack = rect.height / 4;
            const across = rect.left < edge.left - 1 || rect.right > edge.right + 1;
            const down = rect.top < edge.top - slack || rect.bottom > edge.bottom + slack;
            return (overflowX !== 'visible' && across) || (overflowY !== 'visible' && down);
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
    const over = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const apart = !one.block.contains(other.block) && !other.block.contains(one.block);
        const meet = one.rects.some((a) =>
          other.rects.some((b) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Boxes of lines are higher than their letters; a quarter of one may overlap.
            return width > 2 && height > Math.min(a.height, b.height) / 4;
          }),
        );
        return apart && meet ? [`over one another: ${one.text} / ${other.text}`] : [];
      }),
    );
    // The last line's box may hang over by what its letters do not fill: three units of the slide.
    const overhang = (3 * box.width) / 1280;
    const scrolled = [...slide.querySelectorAll<HTMLElement>('.slide-body, .figure, .block')]
      .filter((part) => part.scrollHeight > part.clientHeight + overhang && part.clientHeight > 0)
      .map((part) => `higher than its place: ${part.className}`);
    return [...outside, ...clipped, ...over, ...scrolled];
  });
}
