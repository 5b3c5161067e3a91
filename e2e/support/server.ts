import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Set by `cargo xtask`: the program, and the folder whose database holds the demo bakeries. */
const { OBRADOR_PROGRAM: program = '', OBRADOR_DEMO_FOLDER: demo = '' } = process.env;

/** A loopback port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // What it writes is thrown away: nothing is worth waiting for.
  child.kill('SIGKILL');
  await ended;
}

/** Serves a copy of the demo bakeries while `use` runs: nobody else sees what happens there. */
export async function serve(use: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'obrador-e2e-'));
  try {
    cpSync(demo, folder, { recursive: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const log = join(folder, 'server.log');
    const output = openSync(log, 'w');
    const child = spawn(program, ['serve'], {
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        DATABASE_URL: `sqlite://${join(folder, 'obrador.db')}`,
        OBRADOR_FILES: join(folder, 'files'),
        OBRADOR_LISTEN: `127.0.0.1:${port}`,
      },
    });
    try {
      // Without a limit of its own: that of the test ends it.
      while (!(await isReady(url))) {
        if (child.exitCode !== null) throw new Error(`the server ended:\n${readFileSync(log, 'utf8')}`);
        await sleep(5);
      }
      await use(url);
    } finally {
      await end(child);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
