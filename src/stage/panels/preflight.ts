import { urlWith } from '../../session/session-id.ts';
import type { Feature } from '../context.ts';

/** Opens the checks before a talk, which link back to this slide and step. */
export const preflight: Feature = ({ deck, onCommand }, signal) => {
  const open = () => {
    const { slide, step } = deck.at();
    const url = new URL(urlWith({ view: 'preflight' }));
    url.hash = `${slide.id}${step > 0 ? `/${step}` : ''}`;
    location.assign(url);
  };
  onCommand('preflight', open, signal);
};
