import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFirstHelp } from '../../platform/first-help.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the packaged cards', () => {
  it.each([
    ['missing', async () => Promise.reject(new Error('no file'))],
    ['no JSON', async () => new Response('cut sho')],
    ['another file', async () => Response.json({})],
  ])('are none where the file is %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    expect(await readFirstHelp()).toBeNull();
  });

  it('are read as they are', async () => {
    const help = { zones: {}, emergency: {}, lines: [], pieces: {} };
    vi.stubGlobal('fetch', async () => Response.json(help));
    expect(await readFirstHelp()).toEqual(help);
  });
});
