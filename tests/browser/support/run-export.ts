import { spawn } from 'node:child_process';

/** Runs the command as a person does. */
export function runExport(
  ...args: readonly string[]
): Promise<{ code: number | null; said: string; told: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/export/run.js', 'files', ...args]);
    let [said, told] = ['', ''];
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.on('exit', (code) => resolve({ code, said, told }));
  });
}
