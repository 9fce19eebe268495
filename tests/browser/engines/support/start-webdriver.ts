import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { waitFor } from './wait-for.ts';

/**
 * Starts a WebDriver server for this worker; it ends with the worker.
 * @param program path of the server, which takes `--port` and `--host`
 * @returns its URL
 */
export async function startWebdriver(program: string): Promise<string> {
  const port = await freePort();
  const server = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // A process group, so that the browser that it has started ends with it.
    detached: true,
  });
  process.once('exit', () => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(async () => (await fetch(`${url}/status`)).ok, `${program} to answer`);
  return url;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
