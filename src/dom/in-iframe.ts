/** Whether this page is embedded: history, keys and focus belong to the embedding page. */
export const IN_IFRAME = window.parent !== window;
