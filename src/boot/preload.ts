/** Adds a `<link>` for each address. */
export function preload(addresses: readonly string[], attributes: Partial<HTMLLinkElement>): void {
  for (const href of addresses) {
    document.head.append(Object.assign(document.createElement('link'), { href, ...attributes }));
  }
}
