import type { MeetingJoin } from '../meeting.ts';

/** Lines of an address in reading order: empty parts, repeats and stray commas left out. Null when nothing is left. */
export function joinParts(...parts: (string | null)[]): string | null {
  const kept: string[] = [];
  for (const written of parts) {
    const part = written === null ? null : /^[\s,;]*(.*?)[\s,;]*$/.exec(written)?.[1] || null;
    if (part !== null && !kept.some((earlier) => earlier.toLowerCase() === part.toLowerCase()))
      kept.push(part);
  }
  return kept.length === 0 ? null : kept.join(', ');
}

/** How to join from afar, or null when there is neither link, number nor a note about them. */
export function joinOrNull(join: MeetingJoin): MeetingJoin | null {
  return (join.url ?? join.phone ?? join.urlNotes ?? join.phoneNotes) ? join : null;
}
