/** Blocks of meetings read lately, so that an answer shown again needs no reading. */
import type { Meeting } from '../meeting.ts';
import { blockOf, placeInBlock } from './block.ts';

/** About 2 MB of meetings. */
const BLOCKS_KEPT = 32;

/** A row of one generation of one source. */
export type RowAddress = { source: string; generation: number; row: number };

export type BlockCache = {
  /** The meeting in a row: undefined while it has not been read, null when its block cannot be read. */
  get(address: RowAddress): Meeting | null | undefined;
  /** Reads what is missing of these rows. Resolves when all of them can be got; never rejects. */
  load(addresses: readonly RowAddress[]): Promise<void>;
};

/** Reads some blocks of one generation, in the order asked for; null for one that cannot be read. */
export type ReadBlocks = (
  source: string,
  generation: number,
  numbers: readonly number[],
) => Promise<readonly (Meeting[] | null)[]>;

/** A cache over `read` that forgets the block asked for longest ago. */
export function createBlockCache(read: ReadBlocks, most = BLOCKS_KEPT): BlockCache {
  const blocks = new Map<string, Meeting[] | null>();
  const keyOf = ({ source, generation, row }: RowAddress) => `${generation}/${blockOf(row)}/${source}`;

  function keep(key: string, block: Meeting[] | null) {
    blocks.delete(key);
    blocks.set(key, block);
  }

  return {
    get(address) {
      const key = keyOf(address);
      const block = blocks.get(key);
      if (block === undefined) return undefined;
      keep(key, block);
      return block?.[placeInBlock(address.row)] ?? null;
    },
    async load(addresses) {
      const wanted = new Map(addresses.map((address) => [keyOf(address), address]));
      const missing = [...wanted].filter(([key]) => !blocks.has(key)).map(([, address]) => address);
      const generations = Map.groupBy(missing, ({ source, generation }) => `${generation}/${source}`);
      await Promise.all(
        [...generations.values()].map(async (group) => {
          const [first] = group;
          if (!first) return;
          const numbers = group.map(({ row }) => blockOf(row));
          const found = await read(first.source, first.generation, numbers).catch(() => []);
          group.forEach((address, at) => {
            keep(keyOf(address), found[at] ?? null);
          });
        }),
      );
      // What was just asked for stays, however much it is.
      for (const key of blocks.keys()) {
        if (blocks.size <= Math.max(most, wanted.size)) break;
        if (!wanted.has(key)) blocks.delete(key);
      }
    },
  };
}
