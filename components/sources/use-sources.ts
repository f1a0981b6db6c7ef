import { useEffect, useState } from 'preact/hooks';
import type { SourceServices, SourcesState } from './source-services.ts';

export type SourcesRead =
  | { state: 'reading' }
  | ({ state: 'ready' } & SourcesState)
  | { state: 'failed'; retry: () => void };

/** The sources as they are, kept up with what the background and the browser's own pages do to them. */
export function useSources({ read, onChanged }: SourceServices): SourcesRead {
  const [shown, show] = useState<SourcesRead>({ state: 'reading' });
  useEffect(() => {
    let current = true;
    const look = () => {
      read().then(
        (found) => current && show({ state: 'ready', ...found }),
        () => current && show({ state: 'failed', retry: look }),
      );
    };
    look();
    const stop = onChanged((progress) => {
      if (progress === null) return look();
      show((before) => {
        if (before.state !== 'ready') return before;
        const others = before.readings.filter(({ source }) => source !== progress.source);
        return { ...before, readings: [...others, progress] };
      });
    });
    return () => {
      current = false;
      stop();
    };
  }, [read, onChanged]);
  return shown;
}
