import { describe, expect, it } from 'vitest';
import { mapAddress } from '../../../core/finder/map-address.ts';

const PLACE = {
  name: 'Hall',
  address: '1 Road & Lane, Exampleton',
  town: null,
  directions: null,
  point: { lat: 40.7, lon: -74 },
  approximate: false,
};

describe('the way to a meeting', () => {
  it('leads to the point where it is a door', () => {
    expect(mapAddress('google', PLACE)).toBe('https://www.google.com/maps/dir/?api=1&destination=40.7%2C-74');
    expect(mapAddress('apple', PLACE)).toBe('https://maps.apple.com/?daddr=40.7%2C-74');
  });

  it('asks for the address where the point is only an area', () => {
    const address = mapAddress('openstreetmap', { ...PLACE, approximate: true });
    expect(address).toBe('https://www.openstreetmap.org/search?query=1%20Road%20%26%20Lane%2C%20Exampleton');
  });

  it('is not offered without point and address', () => {
    expect(mapAddress('google', { ...PLACE, point: null, address: null })).toBeNull();
  });
});
