import type { MeetingTag, OpenTo } from '../meeting.ts';
import type { CodeMeaning } from './codes/code-meaning.ts';

/** A row's codes, translated. */
export type RowCodes = {
  known: string[];
  unknown: string[];
  meanings: CodeMeaning[];
  online: boolean;
  hybrid: boolean;
  venueClosed: boolean;
};

/** More codes than any real row has; the rest of a longer list is not looked at. */
const MOST_CODES = 100;

/** Looks up each code once. `find` answers undefined for a code it does not know. */
export function readCodes(
  codes: readonly string[],
  find: (code: string) => { code: string; meaning: CodeMeaning } | undefined,
): RowCodes {
  const known = new Map<string, CodeMeaning>();
  const unknown = new Set<string>();
  for (const code of codes.slice(0, MOST_CODES)) {
    const found = find(code);
    if (found) known.set(found.code, found.meaning);
    else if (code !== '') unknown.add(code);
  }
  const meanings = [...known.values()];
  const has = (mode: CodeMeaning['mode']) => meanings.some((meaning) => meaning.mode === mode);
  return {
    known: [...known.keys()],
    unknown: [...unknown],
    meanings,
    online: has('online'),
    hybrid: has('hybrid'),
    venueClosed: has('closed'),
  };
}

/** The codes of a meeting without a room: those that describe one are dropped. */
export function withoutRoomCodes(codes: RowCodes): RowCodes {
  const kept = codes.known.flatMap((code, at) => {
    const meaning = codes.meanings[at];
    return meaning && !meaning.room ? [{ code, meaning }] : [];
  });
  return { ...codes, known: kept.map((entry) => entry.code), meanings: kept.map((entry) => entry.meaning) };
}

/** Our words for a row's codes, each once. Open and closed together say nothing. */
export function meaningOf(codes: RowCodes): { tags: MeetingTag[]; languages: string[]; openTo: OpenTo } {
  const open = new Set(codes.meanings.flatMap((meaning) => meaning.openTo ?? []));
  const [only] = open;
  return {
    tags: [...new Set(codes.meanings.flatMap((meaning) => meaning.tags ?? []))],
    languages: [...new Set(codes.meanings.flatMap((meaning) => meaning.languages ?? []))],
    openTo: only !== undefined && open.size === 1 ? only : 'unknown',
  };
}
