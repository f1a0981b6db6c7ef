import { useEffect, useState } from 'preact/hooks';
import { type Helpline, helplinesSchema } from '../../core/directory/helpline.ts';
import { readDirectory } from '../../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../../platform/directory-version.ts';

export type HelplinesRead =
  | { state: 'reading' }
  | { state: 'found'; helplines: readonly Helpline[]; kept: boolean }
  | { state: 'failed' };

/** Reads the helplines when the popup opens, and once more when asked. */
export function useHelplines() {
  const [read, setRead] = useState<HelplinesRead>({ state: 'reading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    readDirectory(DIRECTORY_VERSION, { helplines: helplinesSchema }).then(
      ({ parts: { helplines }, stored }) => {
        setRead({ state: 'found', helplines, kept: true });
        stored.then((outcome) => {
          if (outcome !== 'ok') setRead({ state: 'found', helplines, kept: false });
        });
      },
      () => setRead({ state: 'failed' }),
    );
  }, [attempt]);

  return { read, retry: () => setAttempt((before) => before + 1) };
}
