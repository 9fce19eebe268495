import type { CommonMessages } from '../common-messages.ts';

export const en: CommonMessages = {
  find: 'Find a slide',
  findLabel: 'Number from 1 to {total}, or words of a title, a slide or the notes',
  found: '{count} slides',
  foundOne: '1 slide',
  foundNone: 'No slide answers to “{query}”.',
  inBody: 'on the slide',
  inData: 'in the data of the figure',
  inNotes: 'in the notes',
  here: 'You are here',
  help: 'Help',
  keys_walk: 'Walk',
  keys_screen: 'The screen',
  keys_draw: 'Point and draw',
  keys_find: 'Find',
  keys_more: 'The rest',
  leave: 'Close what is open',
  keyNames: {
    ' ': 'Space',
    Enter: 'Enter',
    Escape: 'Esc',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Backspace: 'Backspace',
    Delete: 'Delete',
    Shift: 'Shift',
    Alt: 'Alt',
    click: 'click',
  },
  letterKeys: 'Single-letter shortcuts',
  letterKeysHint:
    'When they are off, letters and signs do nothing; arrows, Space, Page Up, Page Down, Home, End, F5 and Esc always work.',
  screens: 'Slides and speaker page on two screens; swap them',
  screensByHand:
    'This browser does not place windows. Drag the one with the slides to the projector, then press F; the speaker page (S) stays on your screen.',
  screensOne:
    'Only one screen can be seen. Connect the projector as an extension, not as a copy, then try again.',
  screensRefused:
    'The browser has refused full screen. Press E in the window of the slides itself.',
  close: 'Close',
  offlineReady: 'Ready offline.',
  newerReady: 'A newer version is ready: reload the page to see it.',
};
