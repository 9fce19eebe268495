import { csvOf } from '../csv.ts';
import { button, element } from '../element.ts';
import { clockface } from '../talk/duration.ts';
import { spentBy } from '../talk/journey.ts';
import { type Compared, compare, planLines, type Run, tableOf, timeOf } from '../talk/runs.ts';
import { fill } from '../words/fill.ts';
import type { SpeakerWords } from '../words/speaker/words.ts';
import type { Feature } from './desk.ts';
import { heading } from './heading.ts';

/** Planned against spent for each slide, of this run and the last ones; to be taken along as CSV, or into the plan. */
export const rehearsal: Feature = (desk) => {
  const { part, root, words, lang, deck, slides, course, runs, endRun, forgetRun, onTick } = desk;
  const dialog = element('dialog', 'speaker-runs');
  dialog.ariaLabel = words.runs;
  const choice = element('select', '');
  const result = element('div', 'speaker-run');
  const end = button('', words.runEnd, () => {
    endRun();
    offer();
  });
  const csv = button('', words.runCsv, () =>
    save(`${deck}-${fileDate(chosen()?.at)}.csv`, rows(), words),
  );
  const forget = button('', words.runForget, () => {
    const run = chosen();
    if (run) forgetRun(run);
    offer();
  });
  dialog.append(
    heading(words.runs),
    element('label', '', element('span', '', words.runChoice), choice),
    result,
    element('div', 'speaker-buttons', end, csv, forget),
    button('', words.close, () => dialog.close()),
  );
  root.append(dialog);

  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const chosen = (): Run | undefined => runs().find(({ at }) => String(at) === choice.value);
  const now = () => {
    const journey = course.journey();
    return journey ? spentBy(journey, course.time()) : {};
  };
  const rows = () => compare(slides, chosen()?.spent ?? now());
  const offer = () => {
    const kept = runs().map((run) => {
      const time = clockface(timeOf(run) / 1000);
      return new Option(fill(words.runOf, { date: format.format(run.at), time }), String(run.at));
    });
    choice.replaceChildren(new Option(words.runNow, ''), ...kept);
    // Of a run that has just been ended, the result is what one wants to see.
    if (course.time() === 0 && kept[0]) choice.value = kept[0].value;
    show();
  };
  const show = () => {
    const measured = rows();
    const isEmpty = measured.every(({ spent }) => spent === 0);
    end.disabled = chosen() !== undefined || isEmpty;
    forget.disabled = chosen() === undefined;
    csv.disabled = isEmpty;
    if (isEmpty) result.replaceChildren(element('p', '', words.runNothing));
    else result.replaceChildren(tableElement(measured, words), planElement(measured, words));
  };
  choice.addEventListener('change', show);
  const open = button('', words.runs, () => {
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

function tableElement(rows: readonly Compared[], words: SpeakerWords): HTMLElement {
  const table = element('table', '');
  const head = [
    words.column_number,
    words.column_title,
    words.column_planned,
    words.column_spent,
    words.column_difference,
  ];
  const first = table.createTHead().insertRow();
  for (const text of head) first.append(cell('th', text, 'col'));
  const body = table.createTBody();
  for (const [index, { title, planned, spent }] of rows.entries()) {
    addRow(body.insertRow(), String(index + 1), title, planned, spent);
  }
  const sum = (of: 'planned' | 'spent') => rows.reduce((total, row) => total + row[of], 0);
  addRow(table.createTFoot().insertRow(), '', words.whole, sum('planned'), sum('spent'));
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
    cell('td', clockface(planned)),
    cell('td', clockface(spent)),
    cell('td', `${off > 0 ? '+' : ''}${clockface(off)}`),
  );
}

function cell(name: 'td' | 'th', text: string, scope?: string): HTMLTableCellElement {
  const made = element(name, '', text);
  if (scope !== undefined) made.scope = scope;
  return made;
}

function planElement(rows: readonly Compared[], words: SpeakerWords): HTMLElement {
  const lines = element('textarea', '');
  lines.readOnly = true;
  lines.rows = 4;
  lines.value = planLines(rows);
  lines.addEventListener('focus', () => lines.select());
  return element('label', '', element('span', '', words.runPlan), lines);
}

/** Hands a table over as a file, made here and sent nowhere. */
function save(name: string, rows: readonly Compared[], words: SpeakerWords): void {
  const columns = ['number', 'name', 'title', 'planned', 'spent', 'difference'] as const;
  const head = columns.map((column) => words[`column_${column}`]);
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
