import { button, element } from '../dom/element.ts';
import type { Check, CheckContext, CheckName, Finding, State } from './check.ts';
import { runCheck } from './run-check.ts';
import { statusIcon } from './status-icon.ts';

/** The list item of a check. */
export interface Row {
  readonly name: CheckName;
  readonly element: HTMLElement;
  /** Undefined while the check is running. */
  state(): State | undefined;
  run(): Promise<void>;
}

/** @param onChange called when the button of a finding has led to another finding */
export function makeRow(check: Check, context: CheckContext, onChange: () => void): Row {
  const { messages } = context;
  const status = element('p', 'preflight-state');
  const body = element('div', 'preflight-finding');
  const heading = element('h2', 'preflight-name', messages[`name_${check.name}`]);
  const item = element('li', 'preflight-row', heading, status, body);
  item.dataset['check'] = check.name;
  let current: Finding | undefined;
  let latestRun = 0;

  const show = (finding: Finding | undefined) => {
    current = finding;
    const state = finding?.state ?? 'pending';
    item.dataset['state'] = state;
    status.replaceChildren(statusIcon(state), element('span', '', messages[`state_${state}`]));
    body.replaceChildren(...(finding ? contentOf(finding) : []));
  };
  const contentOf = ({ sentence, advice, action }: Finding) => [
    element('p', '', sentence),
    ...(advice === undefined ? [] : [element('p', 'preflight-advice', advice)]),
    ...(action === undefined
      ? []
      : [button('', action.label, () => update(action.run).then(onChange))]),
  ];
  const update = async (run: () => Promise<Finding>) => {
    const thisRun = ++latestRun;
    const finding = await runCheck(run, messages);
    if (thisRun !== latestRun) return;
    // The pressed button is removed; the focus stays in its row.
    const hadFocus = body.contains(document.activeElement);
    show(finding);
    if (hadFocus) {
      heading.tabIndex = -1;
      heading.focus();
    }
  };
  show(undefined);
  return {
    name: check.name,
    element: item,
    state: () => current?.state,
    run() {
      show(undefined);
      return update(() => check.run(context));
    },
  };
}
