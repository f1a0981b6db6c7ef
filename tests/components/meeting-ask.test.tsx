// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { useShownAnswer } from '../../components/meetings/meeting-ask.ts';
import type { MeetingShelf } from '../../components/meetings/use-meetings.ts';
import { BLOCK_SIZE } from '../../core/finder/block.ts';
import { createBlockCache } from '../../core/finder/block-cache.ts';
import { encodeMeetings } from '../../core/finder/encode-meetings.ts';
import type { FoundMeeting } from '../../core/finder/find-meetings.ts';
import { loadSource, meeting } from '../core/finder/load-meetings.ts';
import { feedSource } from '../fixtures/sources.ts';

const answerOf = (total: number, row: number): { total: number; rows: FoundMeeting[] } => ({
  total,
  rows: [
    {
      source: 's',
      row,
      startsAt: 0,
      state: { kind: 'starts', inMinutes: 9 },
      way: 'in-person',
      km: null,
      zone: null,
    },
  ],
});

it('a count stands over its own rows: both of an answer come once its meetings are read', async () => {
  const reads: (() => void)[] = [];
  const record = feedSource({ id: 's', generation: 1 });
  const shelf: MeetingShelf = {
    state: 'ready',
    records: [record],
    shelved: [{ record, loaded: loadSource('s', encodeMeetings([])) }],
    damaged: [],
    retry: () => {},
    blocks: createBlockCache(async (_source, _generation, numbers) => {
      await new Promise<void>((resolve) => reads.push(resolve));
      return numbers.map((number) => ({ at: () => meeting({ name: `block ${number}` }), placeOf: () => -1 }));
    }),
  };
  const { result, rerender } = renderHook(({ answer }) => useShownAnswer(shelf, answer), {
    initialProps: { answer: answerOf(7, 0) },
  });
  const seen = () => [
    result.current.answer.total,
    ...result.current.rows.map(({ meeting: { name } }) => name),
  ];
  const finish = async () =>
    await act(async () => {
      reads.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    });
  await finish();
  expect(seen()).toEqual([7, 'block 0']);
  rerender({ answer: answerOf(3, BLOCK_SIZE) });
  expect(seen()).toEqual([7, 'block 0']);
  await finish();
  expect(seen()).toEqual([3, 'block 1']);
});
