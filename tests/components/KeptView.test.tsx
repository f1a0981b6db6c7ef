// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type KeptItem, MAX_NOTE_LENGTH, readKeptFile, writeKeptFile } from '../../core/kept/kept.ts';
import { keptMeeting, keptProgramme, meetingLike } from '../fixtures/kept-items.ts';
import { keptServices, type SavedFile } from '../fixtures/kept-services.ts';
import { openPanel } from '../fixtures/open-panel.tsx';

afterEach(cleanup);

const MEETING = keptMeeting({ id: 'meeting:s0:12', sourceId: 's0', sourceName: 'Example list' });

async function open(items: KeptItem[], meetings = [meetingLike()], services = keptServices(items)) {
  const opened = await openPanel({ name: 'kept' }, [{ meetings }], { kept: services });
  await screen.findByRole('heading', { level: 1, name: 'What you kept' });
  return { ...opened, services };
}

describe('what was kept', () => {
  it('says how to begin where nothing is', async () => {
    await open([]);
    expect(await screen.findByText('Nothing kept yet')).toBeTruthy();
    expect(screen.getByText('A person can help now')).toBeTruthy();
  });

  it('gives the time of a meeting on one’s own clock, and on its own where that differs', async () => {
    const meeting = meetingLike({ zone: 'America/Los_Angeles', day: 1, start: 22 * 60 });
    await open([keptMeeting({ meeting })], [meeting]);
    const both = 'Tuesday 01:00 (Eastern Standard Time), there Monday 22:00 (Pacific Standard Time)';
    expect(await screen.findByText(both)).toBeTruthy();
  });

  it('says what has changed since, and shows the time of now', async () => {
    await open([MEETING], [meetingLike({ start: 20 * 60 })]);
    expect(await screen.findByText('Changed since you kept it: the time.')).toBeTruthy();
    expect(screen.getByText(/^Tuesday 20:00/)).toBeTruthy();
  });

  it('says what is no longer listed', async () => {
    await open([MEETING], [meetingLike({ id: '99' })]);
    expect(await screen.findByText('No longer listed')).toBeTruthy();
    expect(screen.getByText(/^Tuesday 19:00/)).toBeTruthy();
  });

  it('does not say so when it is the list itself that is gone', async () => {
    await open([keptMeeting({ sourceId: 'removed', sourceName: 'Removed list' })]);
    expect(await screen.findByText(/“Removed list” is not on this device any more/)).toBeTruthy();
    expect(screen.queryByText('No longer listed')).toBeNull();
  });

  it('stores a note with every keystroke, the newest last, however slow the store is', async () => {
    const inner = keptServices([MEETING]);
    const written: unknown[] = [];
    let release: (() => void)[] = [];
    const slow = keptServices([MEETING], {
      ...inner,
      changeKept: async (id, change, now) => {
        await new Promise<void>((resolve) => release.push(resolve));
        written.push(change.note);
        return inner.changeKept(id, change, now);
      },
    });
    await open([], [meetingLike()], slow);
    const field = await screen.findByLabelText('My note');
    for (const value of ['W', 'Wa', 'War', 'Warm']) fireEvent.input(field, { target: { value } });
    const letThrough = () => {
      const waiting = release;
      release = [];
      for (const go of waiting) go();
    };
    await waitFor(() => {
      letThrough();
      expect(written).toEqual(['W', 'Warm']);
    });
    expect((await inner.readKept()).items[0]?.note).toBe('Warm');
  });

  it('keeps the words in the field when they cannot be stored, and says so', async () => {
    const failing = keptServices([MEETING], { changeKept: () => Promise.reject(new Error('full')) });
    await open([], [meetingLike()], failing);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('My note');
    fireEvent.input(field, { target: { value: 'Warm people' } });
    expect(await screen.findByText(/did not store this note/)).toBeTruthy();
    expect(field.value).toBe('Warm people');
  });

  it('neither cuts nor stores a note that is too long', async () => {
    const { services } = await open([MEETING]);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('My note');
    const long = 'x'.repeat(MAX_NOTE_LENGTH + 3);
    fireEvent.input(field, { target: { value: long } });
    expect(await screen.findByText(/^Too long by 3 letters/)).toBeTruthy();
    expect(field.value).toBe(long);
    expect((await services.readKept()).items[0]?.note).toBe('');
  });

  it('counts the plan to try three kinds', async () => {
    await open([MEETING, keptProgramme('smart')]);
    for (const plan of await screen.findAllByRole('switch', { name: 'In my plan' })) fireEvent.click(plan);
    expect(await screen.findByText('In your plan: 2. Tried: 0. Add 1 more kind.')).toBeTruthy();
    const [day] = screen.getAllByLabelText('Tried on');
    if (day) fireEvent.change(day, { target: { value: '2026-11-20' } });
    expect(await screen.findByText('In your plan: 2. Tried: 1. Add 1 more kind.')).toBeTruthy();
  });

  it('takes back what was let go, with its note', async () => {
    const noted = keptMeeting({ id: 'meeting:s0:12', sourceId: 's0', note: 'Warm people' });
    const { services } = await open([noted]);
    fireEvent.click(await screen.findByRole('button', { name: /^Let go/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
    await waitFor(async () => expect((await services.readKept()).items[0]?.note).toBe('Warm people'));
  });

  it('goes into a file and comes back from it', async () => {
    const files: SavedFile[] = [];
    const services = keptServices([MEETING], {}, files);
    await open([], [meetingLike()], services);
    fireEvent.click(await screen.findByRole('button', { name: 'Save as a file' }));
    expect(readKeptFile(files[0]?.text ?? '')).toEqual({ ok: true, value: [MEETING] });

    const field = screen.getByLabelText<HTMLInputElement>('Read a file');
    const other = writeKeptFile([keptProgramme('smart')], 0);
    fireEvent.change(field, { target: { files: [new File([other], 'kept.json')] } });
    expect(await screen.findByText('1 thing was read from the file.')).toBeTruthy();
    expect(await screen.findAllByRole('article')).toHaveLength(2);
  });

  it('takes nothing from a file that does not fit', async () => {
    const { services } = await open([MEETING]);
    const field = await screen.findByLabelText<HTMLInputElement>('Read a file');
    fireEvent.change(field, { target: { files: [new File(['{"items":[]}'], 'kept.json')] } });
    expect(await screen.findByText(/not a file of kept things/)).toBeTruthy();
    expect((await services.readKept()).items).toHaveLength(1);
  });

  it('is cleared only after a question', async () => {
    const { services } = await open([MEETING]);
    fireEvent.click(await screen.findByRole('button', { name: 'Clear all' }));
    expect((await services.readKept()).items).toHaveLength(1);
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Clear all now' }));
    expect(await screen.findByText('Nothing kept yet')).toBeTruthy();
  });
});
