// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import jsqr from 'jsqr';
import { encode } from 'uqr';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QrCode } from '../../components/QrCode.tsx';
import { QrDialog, type QrRequest } from '../../components/QrDialog.tsx';

afterEach(cleanup);

/** The drawn code as a camera sees it: four pixels to a module, red, green, blue and opaque. */
function photograph(): { pixels: Uint8ClampedArray; width: number } {
  const SCALE = 4;
  const side = Number(screen.getByRole('img').getAttribute('viewBox')?.split(' ')[2]);
  const width = side * SCALE;
  const dark = darkModules();
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at += 1) {
    const x = Math.floor((at % width) / SCALE);
    const y = Math.floor(at / width / SCALE);
    if (dark.has(`${x},${y}`)) pixels.fill(0, at * 4, at * 4 + 3);
  }
  return { pixels, width };
}

const BOTH: QrRequest = {
  name: 'Lantern Line',
  choices: [
    { label: 'Call', address: 'tel:18005550100', shown: '1-800-555-0100' },
    { label: 'Text', address: 'sms:555010', shown: '555010' },
  ],
};

/** Dark modules of a drawn code, as "x,y". */
function darkModules(): Set<string> {
  const path = screen.getByRole('img').querySelector('path')?.getAttribute('d') ?? '';
  return new Set([...path.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x},${y}`));
}

describe('a QR code', () => {
  it('has its three finder squares and four light modules around it', () => {
    render(<QrCode encode={encode} content="tel:911" label="code" />);
    const side = Number(screen.getByRole('img').getAttribute('viewBox')?.split(' ')[2]);
    const dark = darkModules();
    const last = side - 5;
    for (const corner of ['4,4', `${last},4`, `4,${last}`]) expect(dark.has(corner)).toBe(true);
    const outside = [...dark].filter((at) => at.split(',').some((n) => Number(n) < 4 || Number(n) > last));
    expect(outside).toEqual([]);
  });

  it.each(['tel:911', 'tel:18006624357', 'sms:741741?body=HOME'])('reads as %s to a phone', (content) => {
    render(<QrCode encode={encode} content={content} label="code" />);
    const { pixels, width } = photograph();
    expect(jsqr(pixels, width, width)?.data).toBe(content);
  });

  it('differs for another number', () => {
    const { rerender } = render(<QrCode encode={encode} content="tel:911" label="code" />);
    const first = darkModules();
    rerender(<QrCode encode={encode} content="tel:112" label="code" />);
    expect(darkModules()).not.toEqual(first);
  });
});

describe('the dialog around it', () => {
  it('draws the code for calling, and the one for texting when asked', async () => {
    render(<QrDialog request={BOTH} onClose={() => {}} />);
    expect(await screen.findByRole('img', { name: /1-800-555-0100/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Text' }));
    expect(screen.getByRole('img', { name: /leads a phone to 555010/ })).toBeTruthy();
  });

  it('closes itself on Escape and keeps the key from closing what is behind it', async () => {
    const onClose = vi.fn();
    const behind = vi.fn();
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page behind the dialog
      <div onKeyDown={behind}>
        <QrDialog request={BOTH} onClose={onClose} />
      </div>,
    );
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
    expect(behind).not.toHaveBeenCalled();
  });

  it('lets go of the page by its close button too', async () => {
    const onClose = vi.fn();
    render(<QrDialog request={BOTH} onClose={onClose} />);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
