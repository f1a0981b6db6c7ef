import css from './Mark.module.css';

/** The sign of the extension: two near hands under a lamp. Its colours are fixed, in light and dark alike. */
export function Mark() {
  return (
    <svg class={css.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="#12464F"
        d="M5 1h15.5A10.5 10.5 0 0 1 31 11.5v9A10.5 10.5 0 0 1 20.5 31H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z"
      />
      <g fill="none" stroke="#F7F5EE" stroke-width="3.3" stroke-linecap="round">
        <path d="M5.9 14.6c0 6.3 4.6 10.9 10.9 10.9" />
        <path d="M26 14.6c0 3.7-2.1 6.2-5.2 6.4-2.5.2-4.5-1-5.5-2.9" />
      </g>
      <circle cx="16" cy="9" r="3.7" fill="#F0B84A" />
    </svg>
  );
}
