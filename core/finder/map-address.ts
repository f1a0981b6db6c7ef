/** The way to a meeting on a site that draws maps. Opened on a click only; the site then learns the place. */
import type { MeetingPlace } from '../meeting.ts';
import type { MapSite } from '../settings.ts';

/** An https address; null where the source gives neither a point nor an address. */
export function mapAddress(site: MapSite, { point, address, approximate }: MeetingPlace): string | null {
  const exact = point !== null && !approximate ? `${point.lat},${point.lon}` : null;
  const target = exact ?? address;
  if (target === null || target.trim() === '') return null;
  const asked = encodeURIComponent(target);
  switch (site) {
    case 'google':
      return `https://www.google.com/maps/dir/?api=1&destination=${asked}`;
    case 'apple':
      return `https://maps.apple.com/?daddr=${asked}`;
    case 'openstreetmap':
      return exact === null
        ? `https://www.openstreetmap.org/search?query=${asked}`
        : `https://www.openstreetmap.org/directions?to=${asked}`;
  }
}
