/** Addresses of official meeting searches that take a place: `https://example.org/find?q={place}`. */

const PLACE = '{place}';

/** Whether the site lets a place be handed over in the address. */
export function takesPlace(address: string): boolean {
  return address.includes(PLACE);
}

/** The address with what was typed in it, escaped; an empty place opens the search with none. */
export function fillPlace(address: string, place: string): string {
  return address.replaceAll(PLACE, encodeURIComponent(place.trim()));
}
