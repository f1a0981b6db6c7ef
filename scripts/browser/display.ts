import { execFileSync, spawn } from 'node:child_process';
import { onPath } from './find-browser.ts';

/** An X display without a screen, for what only a window shows: the browsers' own permission prompts. */
export type Display = {
  name: string;
  /** Presses a key as a keyboard does, so that the browser itself sees it and not the page alone: `Escape`, `alt+a`. */
  press(key: string): void;
  stop(): void;
};

/** Presses a key on a display that is already there. */
export function pressOnDisplay(key: string, display: string): void {
  execFileSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY: display } });
}

/** Starts Xvfb on a free display; null where Xvfb or xdotool is missing. Needs no display of its own. */
export async function startDisplay(): Promise<Display | null> {
  const xvfb = onPath('Xvfb');
  if (!xvfb || !onPath('xdotool')) return null;
  // It picks a free number itself and writes it to file descriptor 3.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    channel?.once('data', (chunk: Buffer) => resolve(String(chunk).trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it was ready.`)));
  });
  return {
    name: `:${number}`,
    press: (key) => pressOnDisplay(key, `:${number}`),
    stop: () => {
      server.kill();
    },
  };
}
