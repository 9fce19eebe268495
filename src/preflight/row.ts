import { button, element } from '../dom/element.ts';
import type { Check, Deck, Finding, State } from './check.ts';
import { runCheck } from './run-check.ts';
import { statusIcon } from './status-icon.ts';

/** One check on the page, and what it found last. */
export interface Row {
  readonly element: HTMLElement;
  /** Undefined as long as it has not been found out. */
  state(): State | undefined;
  run(): Promise<void>;
}

/** @param changed called when it has found something by a press of its own button */
export function makeRow(check: Check, deck: Deck, changed: () => void): Row {
  const { messages } = deck;
  const verdict = element('p', 'preflight-state');
  const body = element('div', 'preflight-finding');
  const heading = element('h2', 'preflight-name', messages[`name_${check.name}`]);
  const item = element('li', 'preflight-row', heading, verdict, body);
  item.dataset['check'] = check.name;
  let found: Finding | undefined;
  let latest = 0;

  const show = (finding: Finding | undefined) => {
    found = finding;
    const state = finding?.state ?? 'pending';
    item.dataset['state'] = state;
    verdict.replaceChildren(statusIcon(state), element('span', '', messages[`state_${state}`]));
    body.replaceChildren(...(finding ? parts(finding) : []));
  };
  const parts = ({ sentence, cure, ask }: Finding) => [
    element('p', '', sentence),
    ...(cure === undefined ? [] : [element('p', 'preflight-cure', cure)]),
    ...(ask === undefined ? [] : [button('', ask.messages, () => find(ask.run).then(changed))]),
  ];
  const find = async (work: () => Promise<Finding>) => {
    const mine = ++latest;
    const finding = await runCheck(work, messages);
    if (mine !== latest) return;
    // The button that was pressed goes, and whoever pressed it stays here.
    const held = body.contains(document.activeElement);
    show(finding);
    if (held) {
      heading.tabIndex = -1;
      heading.focus();
    }
  };
  show(undefined);
  return {
    element: item,
    state: () => found?.state,
    run() {
      show(undefined);
      return find(() => check.run(deck));
    },
  };
}
