/** Brings a slide to the top of the window. */
export function scrollTo(name: string): void {
  document.getElementById(name)?.scrollIntoView();
}

/** Addresses that the browser does not know as anchors: `#/name` from old habit, `#name/2` with a step. */
export function oldAddresses(): () => void {
  const follow = () => {
    const [, name] = /^#\/?([^/]+)(?:\/\d+)?$/.exec(location.hash) ?? [];
    if (name === undefined || location.hash === `#${name}`) return;
    scrollTo(decodeURIComponent(name));
  };
  follow();
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}
