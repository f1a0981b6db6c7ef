/** Files on their way from the page where they were chosen to the background that reads them. */
import { withMeetings } from './meeting-database.ts';

/** Lays a file ready for its source. The page may close as soon as this resolves. */
export async function stageFile(source: string, file: Blob): Promise<void> {
  await withMeetings((database) => database.put('staged', file, source));
}

/** The file laid ready for a source; null when there is none. It stays until `discardStaged`. */
export async function readStaged(source: string): Promise<Blob | null> {
  const staged = await withMeetings((database) => database.get('staged', source));
  return staged instanceof Blob ? staged : null;
}

export async function discardStaged(source: string): Promise<void> {
  await withMeetings((database) => database.delete('staged', source));
}
