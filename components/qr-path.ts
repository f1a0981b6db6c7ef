import { encode } from 'uqr';
import { qrSquares } from './qr-squares.ts';

/** A QR code for those who cannot load the encoder themselves: the script on search pages. */
export function qrPath(content: string): { size: number; path: string } {
  return qrSquares(encode, content);
}
