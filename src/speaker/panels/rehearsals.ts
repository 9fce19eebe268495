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

/** Dialog that compares planned and spent time per slide, of this rehearsal and earlier ones, with export as CSV and as front matter. */
export const rehearsals: Feature = (context, signal) => {
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
  const select = element('select', '');
  const result = element('div', 'speaker-run');
  const end = button('', messages.runEnd, () => {
    endRehearsal();
    refresh();
  });
  const csv = button('', messages.runCsv, () =>
    download(`${deck}-${fileDate(selected()?.at)}.csv`, rows(), messages),
  );
  const remove = button('', messages.runForget, () => {
    const rehearsal = selected();
    if (rehearsal) deleteRehearsal(rehearsal);
    refresh();
  });
  dialog.append(
    heading(messages.rehearsals),
    element('label', '', element('span', '', messages.runChoice), select),
    result,
    element('div', 'speaker-buttons', end, csv, remove),
    button('', messages.close, () => dialog.close()),
  );
  root.append(dialog);

  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  /** Undefined for the current rehearsal. */
  const selected = (): Rehearsal | undefined =>
    rehearsals().find(({ at }) => String(at) === select.value);
  const timeSpent = () => {
    const position = timeline.position();
    return position ? timeSpentBy(position, timeline.time()) : {};
  };
  const rows = () => compare(slides, selected()?.spent ?? timeSpent());
  const refresh = () => {
    const stored = rehearsals().map((rehearsal) => {
      const time = formatDuration(timeOf(rehearsal) / 1000);
      return new Option(
        interpolate(messages.runOf, { date: format.format(rehearsal.at), time }),
        String(rehearsal.at),
      );
    });
    select.replaceChildren(new Option(messages.runNow, ''), ...stored);
    // After the end of a rehearsal, its result is shown.
    if (timeline.time() === 0 && stored[0]) select.value = stored[0].value;
    show();
  };
  const show = () => {
    const current = rows();
    const isEmpty = current.every(({ spent }) => spent === 0);
    end.disabled = selected() !== undefined || isEmpty;
    remove.disabled = selected() === undefined;
    csv.disabled = isEmpty;
    if (isEmpty) result.replaceChildren(element('p', '', messages.runNothing));
    else result.replaceChildren(tableElement(current, messages), planElement(current, messages));
  };
  select.addEventListener('change', show);
  const openButton = button('', messages.rehearsals, () => {
    refresh();
    dialog.showModal();
  });
  part('settings').append(openButton);
  // Refreshes the current rehearsal, unless the plan's text area has focus.
  onTick(() => {
    const hasFocus = result.querySelector(':focus') !== null;
    if (dialog.open && selected() === undefined && !hasFocus) show();
  }, signal);
  return () => {
    dialog.remove();
    openButton.remove();
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
  const header = table.createTHead().insertRow();
  for (const text of head) header.append(cell('th', text, 'col'));
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
  const difference = spent - planned;
  row.append(
    cell('td', number),
    cell('th', title, 'row'),
    cell('td', formatDuration(planned)),
    cell('td', formatDuration(spent)),
    cell('td', `${difference > 0 ? '+' : ''}${formatDuration(difference)}`),
  );
}

function cell(name: 'td' | 'th', text: string, scope?: string): HTMLTableCellElement {
  const created = element(name, '', text);
  if (scope !== undefined) created.scope = scope;
  return created;
}

function planElement(rows: readonly RehearsalRow[], messages: SpeakerMessages): HTMLElement {
  const lines = element('textarea', '');
  lines.readOnly = true;
  lines.rows = 4;
  lines.value = planLines(rows);
  lines.addEventListener('focus', () => lines.select());
  return element('label', '', element('span', '', messages.runPlan), lines);
}

/** Downloads a table as CSV. */
function download(name: string, rows: readonly RehearsalRow[], messages: SpeakerMessages): void {
  const columns = ['number', 'name', 'title', 'planned', 'spent', 'difference'] as const;
  const head = columns.map((column) => messages[`column_${column}`]);
  // Spreadsheets detect UTF-8 by the byte order mark.
  const file = new Blob(['\uFEFF', csvOf(tableOf(rows, head))], { type: 'text/csv' });
  const link = element('a', '');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Date of a rehearsal for its file name: `2025-02-21`. */
function fileDate(at: number = Date.now()): string {
  const date = new Date(at);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
