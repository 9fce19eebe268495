/** A copy of the deck for reveal.js: empty slides with as many empty fragments. */
export interface Skeleton {
  /** Copies the state of the skeleton to the deck, whose current slide has this index. */
  mirror(index: number): void;
  remove(): void;
}

/**
 * Prepends a hidden skeleton to the deck. At every step reveal.js measures all slides, reads their text and
 * writes attributes to them; on the skeleton that takes no time, and the document stays as compiled. In the
 * deck, the slide on screen has the class `present`, and fragments that are shown have `visible`.
 */
export function layOutSkeleton(root: HTMLElement, slides: readonly HTMLElement[]): Skeleton {
  const skeleton = document.createElement('div');
  skeleton.className = 'slides';
  skeleton.hidden = true;
  const fragments = slides.flatMap((slide) => {
    const section = document.createElement('section');
    skeleton.append(section);
    return Array.from(slide.querySelectorAll('.fragment'), (fragment) => {
      const copy = document.createElement('span');
      copy.className = 'fragment';
      section.append(copy);
      return { fragment, copy };
    });
  });
  root.prepend(skeleton);
  let present: HTMLElement | undefined;
  return {
    mirror(index) {
      for (const { fragment, copy } of fragments) {
        const isVisible = copy.classList.contains('visible');
        if (fragment.classList.contains('visible') !== isVisible) {
          fragment.classList.toggle('visible', isVisible);
        }
      }
      if (present === slides[index]) return;
      present?.classList.remove('present');
      present = slides[index];
      present?.classList.add('present');
    },
    remove() {
      present?.classList.remove('present');
      for (const { fragment } of fragments) fragment.classList.remove('visible');
      skeleton.remove();
    },
  };
}
