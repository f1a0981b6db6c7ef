import css from './QrCode.module.css';

/** The encoder, once it is loaded: a square of modules, true where dark. */
export type Encode = (
  content: string,
  options: { ecc: 'M'; border: number },
) => {
  size: number;
  data: boolean[][];
};

type Props = {
  encode: Encode;
  /** What a phone reads: `tel:988`. */
  content: string;
  /** What it does, for those who cannot see it. */
  label: string;
};

/** A QR code made on the device, with the quiet zone of four modules that readers need. */
export function QrCode({ encode, content, label }: Props) {
  const { size, data } = encode(content, { ecc: 'M', border: 4 });
  const squares = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return (
    <svg class={css.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={squares.join('')} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
