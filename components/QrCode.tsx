import css from './QrCode.module.css';
import { type Encode, qrSquares } from './qr-squares.ts';

type Props = {
  encode: Encode;
  /** What a phone reads: `tel:988`. */
  content: string;
  /** What it does, for those who cannot see it. */
  label: string;
};

/** A QR code made on the device. */
export function QrCode({ encode, content, label }: Props) {
  const { size, path } = qrSquares(encode, content);
  return (
    <svg class={css.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
