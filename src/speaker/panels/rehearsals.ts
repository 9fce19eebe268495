import { csvOf } from '../../dom/csv.ts';
import { button, element } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import type { SpeakerMessages } from '../../i18n/speaker-messages.ts';
import { formatDuration } from '../../session/format-duration.ts';
import { timeSpentBy } from '../../session/position.ts';
import {
  compare,
  planLines,
  type Rehearsal,
  type RehearsalRow,
  tableOf,
  timeOf,
} from '../../session/rehearsals.ts';
import type { Feature } from '../context.ts';
import { heading } from '../heading.ts';

/** Planned against spent for each slide, of this run and the last ones; to be taken along as CSV, or into the plan. */
export const rehearsals: Feature = (context) => {
  const {
    part,
    root,
    messages,
    lang,
    deck,
    slides,
    timeline,
    rehearsals,
    endRehearsal,
    deleteRehearsal,
    onTick,
  } = context;
  const dialog = element('dialog', 'speaker-runs');
  dialog.ariaLabel = messages.rehearsals;
  const choice = element('select', '');
  const result = element('div', 'speaker-run');
  const end = button('', messages.runEnd, () => {
    endRehearsal();
    offer();
  });
  const csv = button('', messages.runCsv, () =>
    save(`${deck}-${fileDate(chosen()?.at)}.csv`, rows(), messages),
  );
  const forget = button('', messages.runForget, () => {
    const run = chosen();
    if (run) deleteRehearsal(run);
    offer();
  });
  dialog.append(
    heading(messages.rehearsals),
    element('label', '', element('span', '', messages.runChoice), choice),
    result,
    element('div', 'speaker-buttons', end, csv, forget),
    button('', messages.close, () => dialog.close()),
  );
  root.append(dialog);

  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const chosen = (): Rehearsal | undefined =>
    rehearsals().find(({ at }) => String(at) === choice.value);
  const now = () => {
    const position = timeline.position();
    return position ? timeSpentBy(position, timeline.time()) : {};
  };
  const rows = () => compare(slides, chosen()?.spent ?? now());
  const offer = () => {
    const kept = rehearsals().map((run) => {
      const time = formatDuration(timeOf(run) / 1000);
      return new Option(
        interpolate(messages.runOf, { date: format.format(run.at), time }),
        String(run.at),
      );
    });
    choice.replaceChildren(new Option(messages.runNow, ''), ...kept);
    // Of a run that has just been ended, the result is what one wants to see.
    if (timeline.time() === 0 && kept[0]) choice.value = kept[0].value;
    show();
  };
  const show = () => {
    const measured = rows();
    const isEmpty = measured.every(({ spent }) => spent === 0);
    end.disabled = chosen() !== undefined || isEmpty;
    forget.disabled = chosen() === undefined;
    csv.disabled = isEmpty;
    if (isEmpty) result.replaceChildren(element('p', '', messages.runNothing));
    else result.replaceChildren(tableElement(measured, messages), planElement(measured, messages));
  };
  choice.addEventListener('change', show);
  const open = button('', messages.rehearsals, () => {
    offer();
    dialog.showModal();
  });
  part('settings').append(open);
  // The run that goes on is told as it goes on, but not under the hands of who copies the plan.
  const stop = onTick(() => {
    const isCopied = result.querySelector(':focus') !== null;
    if (dialog.open && chosen() === undefined && !isCopied) show();
  });
  return () => {
    stop();
    dialog.remove();
    open.remove();
  };
};

function tableElement(rows: readonly RehearsalRow[], messages: SpeakerMessages): HTMLElement {
  const table = element('table', '');
  const head = [
    messages.column_number,
    messages.column_title,
    messages.column_planned,
    messages.column_spent,
    messages.column_difference,
  ];
  const first = table.createTHead().insertRow();
  for (const text of head) first.append(cell('th', text, 'col'));
  const body = table.createTBody();
  for (const [index, { title, planned, spent }] of rows.entries()) {
    addRow(body.insertRow(), String(index + 1), title, planned, spent);
  }
  const sum = (of: 'planned' | 'spent') => rows.reduce((total, row) => total + row[of], 0);
  addRow(table.createTFoot().insertRow(), '', messages.whole, sum('planned'), sum('spent'));
  return element('div', 'speaker-run-table', table);
}

function addRow(
  row: HTMLTableRowElement,
  number: string,
  title: string,
  planned: number,
  spent: number,
): void {
  const off = spent - planned;
  row.append(
    cell('td', number),
    cell('th', title, 'row'),
    cell('td', formatDuration(planned)),
    cell('td', formatDuration(spent)),
    cell('td', `${off > 0 ? '+' : ''}${formatDuration(off)}`),
  );
}

function cell(name: 'td' | 'th', text: string, scope?: string): HTMLTableCellElement {
  const made = element(name, '', text);
  if (scope !== undefined) made.scope = scope;
  return made;
}

function planElement(rows: readonly RehearsalRow[], messages: SpeakerMessages): HTMLElement {
  const lines = element('textarea', '');
  lines.readOnly = true;
  lines.rows = 4;
  lines.value = planLines(rows);
  lines.addEventListener('focus', () => lines.select());
  return element('label', '', element('span', '', messages.runPlan), lines);
}

/** Hands a table over as a file, made here and sent nowhere. */
function save(name: string, rows: readonly RehearsalRow[], messages: SpeakerMessages): void {
  const columns = ['number', 'name', 'title', 'planned', 'spent', 'difference'] as const;
  const head = columns.map((column) => messages[`column_${column}`]);
  // With the mark by which spreadsheets know UTF-8.
  const file = new Blob(['\uFEFF', csvOf(tableOf(rows, head))], { type: 'text/csv' });
  const link = element('a', '');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The day of a run for the name of its file, of the present one today. */
function fileDate(at: number = Date.now()): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
