/** Whether this page stands in a frame of another one, whose history, keys and focus are not ours. */
export const IN_IFRAME = window.parent !== window;
