import type { Element, Properties } from 'hast';
import type { AutoAnimate } from './auto-animate.ts';
import type { Background } from './background.ts';

/** The options of a slide that reveal.js reads from attributes of its section. */
export interface SlideOptions {
  readonly transition?: string | undefined;
  readonly transitionSpeed?: string | undefined;
  readonly autoAnimate?: AutoAnimate | undefined;
  readonly background?: Background | undefined;
}

/** The attributes of the section of a slide with these options. */
export function sectionProperties(options: SlideOptions): Properties {
  const { transition, transitionSpeed, autoAnimate, background } = options;
  return {
    dataTransition: transition,
    dataTransitionSpeed: transitionSpeed,
    ...(autoAnimate && autoAnimateProperties(autoAnimate)),
    ...(background && backgroundProperties(background)),
  };
}

function autoAnimateProperties(options: AutoAnimate): Properties {
  const { id, restart, easing, duration, delay, unmatched } = options;
  return {
    dataAutoAnimate: '',
    dataAutoAnimateId: id,
    dataAutoAnimateRestart: flag(restart),
    dataAutoAnimateEasing: easing,
    dataAutoAnimateDuration: duration?.toString(),
    dataAutoAnimateDelay: delay?.toString(),
    dataAutoAnimateUnmatched: unmatched === false ? 'false' : undefined,
  };
}

/** With the class that reveal.js sets by the brightness of the colour; without it, text would change when it starts. */
function backgroundProperties(background: Background): Properties {
  const { colour, text, picture, video, size, position, opacity } = background;
  return {
    className: [text === 'light' ? 'has-dark-background' : 'has-light-background'],
    dataBackgroundColor: `var(--color-background-${colour})`,
    dataBackgroundImage: picture,
    dataBackgroundVideo: video?.source,
    dataBackgroundVideoLoop: flag(video?.loop),
    dataBackgroundVideoMuted: flag(video?.muted),
    dataBackgroundSize: size,
    dataBackgroundPosition: position,
    dataBackgroundOpacity: opacity?.toString(),
  };
}

/**
 * The picture of a background where reveal.js does not draw it: in the Reader, on paper, in tiles and previews. Of a
 * video, the poster.
 */
export function backdrop({ background }: SlideOptions): Element | undefined {
  return background?.still;
}

function flag(isSet: boolean | undefined): string | undefined {
  return isSet === true ? '' : undefined;
}
