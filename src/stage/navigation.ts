import type { Feature } from './context.ts';

/** Next and previous step, first and last slide. */
export const navigation: Feature = ({ deck, onCommand }, signal) => {
  onCommand('next', () => deck.next(), signal);
  onCommand('previous', () => deck.previous(), signal);
  onCommand('first', () => deck.go(0), signal);
  onCommand('last', () => deck.go(deck.slides.length - 1), signal);
};
