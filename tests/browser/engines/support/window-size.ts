import type { Size } from './engine-window.ts';

/** A laptop's or projector's window, which shows the Stage. */
export const WINDOW_SIZE: Size = { width: 1280, height: 720 };

/** A phone held upright, which shows the Reader. */
export const PHONE_SIZE: Size = { width: 390, height: 844 };
