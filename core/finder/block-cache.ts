/** Blocks of meetings read lately, so that an answer shown again needs no reading. */
import type { Meeting } from '../meeting.ts';
import { BLOCK_SIZE, type BlockRows, blockOf, placeInBlock } from './block.ts';

/** Blocks read at a time while going through all of them. */
const BLOCKS_AT_ONCE = 64;
/** About 1 MB of meetings. */
const BLOCKS_KEPT = 64;

/** A row of one generation of one source. */
export type RowAddress = { source: string; generation: number; row: number };

export type BlockCache = {
  /** The meeting in a row: undefined while it has not been read, null when its block cannot be read. */
  get(address: RowAddress): Meeting | null | undefined;
  /** Reads what is missing of these rows. Resolves when all of them can be got; never rejects. */
  load(addresses: readonly RowAddress[]): Promise<void>;
  /** A meeting by its id, if its block was read lately. */
  peek(source: string, generation: number, id: string): LocatedMeeting | null;
  /**
   * Meetings by their ids: those read lately at once, the others by going through all blocks of the `count`
   * meetings. One that is not in the answer is not in this generation. Null when some block cannot be read and a
   * meeting may be in it.
   */
  locate(
    source: string,
    generation: number,
    count: number,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, LocatedMeeting> | null>;
};

export type LocatedMeeting = { row: number; meeting: Meeting };

/** Reads some blocks of one generation, in the order asked for; null for one that cannot be read. */
export type ReadBlocks = (
  source: string,
  generation: number,
  numbers: readonly number[],
) => Promise<readonly (BlockRows | null)[]>;

/** A cache over `readBlocks` that forgets the block asked for longest ago. */
export function createBlockCache(readBlocks: ReadBlocks, most = BLOCKS_KEPT): BlockCache {
  const blocks = new Map<string, BlockRows | null>();
  const keyOf = ({ source, generation, row }: RowAddress) => `${generation}/${blockOf(row)}/${source}`;

  function keep(key: string, block: BlockRows | null) {
    blocks.delete(key);
    blocks.set(key, block);
  }

  function peek(source: string, generation: number, id: string): LocatedMeeting | null {
    for (const [key, block] of blocks) {
      const [of, number, ...name] = key.split('/');
      if (of !== String(generation) || name.join('/') !== source || block === null) continue;
      const at = block.placeOf(id);
      const meeting = block.at(at);
      if (meeting) return { row: Number(number) * BLOCK_SIZE + at, meeting };
    }
    return null;
  }

  return {
    peek,
    async locate(source, generation, count, ids) {
      const located = new Map<string, LocatedMeeting>();
      for (const id of ids) {
        const found = peek(source, generation, id);
        if (found) located.set(id, found);
      }
      const missing = new Set(ids.filter((id) => !located.has(id)));
      let whole = true;
      const end = Math.ceil(count / BLOCK_SIZE);
      for (let first = 0; first < end && missing.size > 0; first += BLOCKS_AT_ONCE) {
        const numbers = Array.from({ length: Math.min(BLOCKS_AT_ONCE, end - first) }, (_, i) => first + i);
        const read = await readBlocks(source, generation, numbers).catch(() => []);
        numbers.forEach((number, at) => {
          const block = read[at] ?? null;
          if (block === null) whole = false;
          for (const id of missing) {
            const place = block?.placeOf(id) ?? -1;
            if (place === -1) continue;
            const meeting = block?.at(place) ?? null;
            if (meeting === null) whole = false;
            else if (missing.delete(id)) located.set(id, { row: number * BLOCK_SIZE + place, meeting });
          }
        });
      }
      return missing.size > 0 && !whole ? null : located;
    },
    get(address) {
      const key = keyOf(address);
      const block = blocks.get(key);
      if (block === undefined) return undefined;
      keep(key, block);
      return block?.at(placeInBlock(address.row)) ?? null;
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
          const found = await readBlocks(first.source, first.generation, numbers).catch(() => []);
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
