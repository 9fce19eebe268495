import type { Feature } from './context.ts';

/** Next and previous step, first and last slide. */
export const navigation: Feature = ({ deck, onCommand }) => {
  const endings = [
    onCommand('next', () => deck.next()),
    onCommand('previous', () => deck.previous()),
    onCommand('first', () => deck.go(0)),
    onCommand('last', () => deck.go(deck.slides.length - 1)),
  ];
  return () => {
    for (const end of endings) end();
  };
};
