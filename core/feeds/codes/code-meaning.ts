import type { MeetingTag, OpenTo } from '../../meeting.ts';

/** What a feed's code says about a meeting, in our words. An empty meaning is a known code we keep no word for. */
export type CodeMeaning = {
  readonly tags?: readonly MeetingTag[];
  readonly openTo?: Exclude<OpenTo, 'unknown'>;
  /** BCP 47. */
  readonly languages?: readonly string[];
  /** `online` and `hybrid` say how to attend; `closed` that the building is closed for now. */
  readonly mode?: 'online' | 'hybrid' | 'closed';
  /** Says something about a room, so it means nothing for a meeting without one. */
  readonly room?: true;
  /** English name, as the Google Sheet variant writes it. */
  readonly name: string;
};

/** Codes as the programme writes them. A Map: a feed's code must never find a field that objects inherit. */
export type CodeTable = ReadonlyMap<string, CodeMeaning>;

/** Shorthand for the tables: a meaning from a name and one or more tags. */
export function tagged(name: string, ...tags: MeetingTag[]): CodeMeaning {
  return { name, tags };
}
/** As `tagged`, for what a room offers. */
export function roomTagged(name: string, ...tags: MeetingTag[]): CodeMeaning {
  return { name, tags, room: true };
}
/** A meeting held in a language. */
export function spoken(name: string, language: string): CodeMeaning {
  return { name, languages: [language] };
}
