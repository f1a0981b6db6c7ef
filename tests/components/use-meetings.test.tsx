// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { useMeetings } from '../../components/meetings/use-meetings.ts';
import { meetingLike } from '../fixtures/kept-items.ts';
import { meetingServices } from '../fixtures/meeting-services.ts';

const ROW = { source: 's0', row: 0 };

function shelfOf() {
  const services = meetingServices([{ meetings: [meetingLike()] }]);
  const loadTokens = vi.spyOn(services, 'loadTokens');
  const wanted = { meetings: true, words: false, names: false };
  const hook = renderHook((props) => useMeetings(services, props), { initialProps: wanted });
  return { ...hook, loadTokens, wanted };
}
const pause = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 80))));

it('words wait until the first rows are read', async () => {
  const { result, loadTokens } = shelfOf();
  await waitFor(() => expect(result.current.state).toBe('ready'));
  await pause();
  expect(loadTokens).not.toHaveBeenCalled();
  const generation = result.current.records[0]?.generation ?? 0;
  await act(async () => await result.current.blocks.load([{ ...ROW, generation }]));
  await waitFor(() => expect(result.current.shelved[0]?.loaded.tokens).not.toBeNull());
});

it('words are read at once when something is typed', async () => {
  const { result, rerender, wanted } = shelfOf();
  await waitFor(() => expect(result.current.state).toBe('ready'));
  rerender({ ...wanted, words: true });
  await waitFor(() => expect(result.current.shelved[0]?.loaded.tokens).not.toBeNull());
});
