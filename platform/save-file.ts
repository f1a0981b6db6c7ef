/** Hands a file to the person, as a download that needs no permission. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; an address taken back at once would leave it empty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
