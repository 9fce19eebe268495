import { urlWith } from '../../session/session-id.ts';
import type { Feature } from '../context.ts';

/** Leads to the checks before a talk, which lead back to this slide and step. */
export const preflight: Feature = ({ deck, onCommand }) =>
  onCommand('preflight', () => {
    const { slide, step } = deck.at();
    const address = new URL(urlWith({ view: 'preflight' }));
    address.hash = `${slide.id}${step > 0 ? `/${step}` : ''}`;
    location.assign(address);
  });
