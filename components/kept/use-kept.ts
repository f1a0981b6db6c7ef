/** What is kept, as every view shows it. A change shows at once and is said to have failed where it did. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptChange, KeptItem } from '../../core/kept/kept.ts';
import type { KeptServices } from './kept-services.ts';

export type KeptShelf = {
  state: 'reading' | 'ready' | 'failed';
  items: readonly KeptItem[];
  /** Records that stay stored but cannot be read. */
  unreadable: number;
  /** The last change was not stored. */
  unsaved: boolean;
  has: (id: string) => boolean;
  keep: (item: KeptItem) => void;
  /** Rejects where it was not stored, so that a note can say so beside itself. */
  change: (id: string, change: KeptChange) => Promise<void>;
  letGo: (id: string) => void;
  clear: () => void;
  /** Resolves to how many there are afterwards. */
  add: (items: readonly KeptItem[]) => Promise<number>;
  retry: () => void;
};

type Read = Pick<KeptShelf, 'state' | 'items' | 'unreadable'>;

export function useKept(services: KeptServices): KeptShelf {
  const [read, setRead] = useState<Read>({ state: 'reading', items: [], unreadable: 0 });
  const [unsaved, setUnsaved] = useState(false);
  const newest = useRef(0);
  const refresh = () => {
    newest.current += 1;
    const mine = newest.current;
    return services.readKept().then(
      (found) => mine === newest.current && setRead({ state: 'ready', ...found }),
      () => setRead((before) => ({ ...before, state: 'failed' })),
    );
  };
  useEffect(() => {
    refresh();
    return services.onKeptChanged(refresh);
  }, [services]);

  /** Does it, shows it, and remembers whether it was stored. */
  async function act<T>(work: Promise<T>): Promise<T> {
    try {
      const done = await work;
      setUnsaved(false);
      return done;
    } catch (error) {
      setUnsaved(true);
      throw error;
    } finally {
      refresh();
    }
  }
  const quietly = (work: Promise<unknown>) => void act(work).catch(() => {}); // `unsaved` says it
  return {
    ...read,
    unsaved,
    has: (id) => read.items.some((item) => item.id === id),
    keep: (item) => quietly(services.keep(item)),
    change: async (id, change) => void (await act(services.changeKept(id, change, Date.now()))),
    letGo: (id) => quietly(services.letGo(id)),
    clear: () => quietly(services.clearKept()),
    add: (items) => act(services.addKept(items)),
    retry: refresh,
  };
}
