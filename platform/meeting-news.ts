/** Tells every open page of Nearhand that sources or meetings changed, and how far a reading has come. */
import { type MeetingNews, parseNews } from '../core/feeds/reading.ts';

const CHANNEL = 'nearhand.meetings';

export function tellMeetings(news: MeetingNews): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Calls back with news from any other context. Returns a function that stops it. */
export function onMeetingNews(callback: (news: MeetingNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const news = parseNews(event.data);
    if (news) callback(news);
  };
  return () => channel.close();
}
