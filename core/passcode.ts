/** What of a way to join from afar lets in anybody who finds it. */
import type { MeetingJoin } from './meeting.ts';

/** Parts of an address that conferencing services read a passcode from: Zoom, Webex, Teams and their like. */
const SECRET_PART = /^(pwd|pw|p|pass\w*|pin|code)=/i;
/** A passcode behind the number of a meeting: ",,,,*12345#", or after the empty answer ",,#,,12345#". */
const SECRET_TONES = /,*\*\d+#?|,+#,+\d+#?$/g;

function openAddress(url: string): string {
  const [, address = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  const open = (mark: string, parts: string) => {
    const kept = parts.split('&').filter((part) => part !== '' && !SECRET_PART.test(part));
    return kept.length === 0 ? '' : mark + kept.join('&');
  };
  return address + open('?', query) + open('#', fragment);
}

/** The same without passcodes. Notes are written freely and go whole: what stands beside a link is mostly its code. */
export function withoutPasscode(join: MeetingJoin): MeetingJoin {
  return {
    url: join.url && openAddress(join.url),
    urlNotes: null,
    phone: join.phone?.replace(SECRET_TONES, '') ?? null,
    phoneNotes: null,
  };
}

/** Does it hold anything that `withoutPasscode` takes away? */
export function holdsPasscode(join: MeetingJoin | null): boolean {
  if (join === null) return false;
  const open = withoutPasscode(join);
  return open.url !== join.url || open.phone !== join.phone || (join.urlNotes ?? join.phoneNotes) !== null;
}
