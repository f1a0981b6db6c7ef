import type { View } from '../../scripts/browser/view.ts';

/** Chooses a file of this name and these words in the view's only field for files, as a person does. */
export function chooseFile(view: View, name: string, text: string): Promise<void> {
  return view.evaluate(
    (called, content) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], called));
      if (!field) return;
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
