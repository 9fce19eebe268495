/** A bare copy of the deck for reveal.js: as many slides and steps, and nothing in them. */
export interface Skeleton {
  /** Brings the deck itself to where reveal.js has brought the copy. */
  mirror(index: number): void;
  remove(): void;
}

/**
 * Lays a skeleton into the deck. reveal.js asks every slide for its layout and reads its text at
 * every step, and writes into all of them; on the skeleton that costs nothing, and the document
 * stays as it was compiled. What is on screen is marked `present`, what has been shown `visible`.
 */
export function layOutSkeleton(root: HTMLElement, slides: readonly HTMLElement[]): Skeleton {
  const copy = document.createElement('div');
  copy.className = 'slides';
  copy.hidden = true;
  const steps = slides.flatMap((slide) => {
    const bones = document.createElement('section');
    copy.append(bones);
    return Array.from(slide.querySelectorAll('.fragment'), (step) => {
      const bone = document.createElement('span');
      bone.className = 'fragment';
      bones.append(bone);
      return { step, bone };
    });
  });
  root.prepend(copy);
  let present: HTMLElement | undefined;
  return {
    mirror(index) {
      for (const { step, bone } of steps) {
        const shown = bone.classList.contains('visible');
        if (step.classList.contains('visible') !== shown) step.classList.toggle('visible', shown);
      }
      if (present === slides[index]) return;
      present?.classList.remove('present');
      present = slides[index];
      present?.classList.add('present');
    },
    remove() {
      present?.classList.remove('present');
      for (const { step } of steps) step.classList.remove('visible');
      copy.remove();
    },
  };
}
