/** Hands a file to the browser to save. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** How often to look again while an export is being made, in milliseconds. */
export const whileRunning = (exports: { status: string }[] | undefined): number | false =>
  exports?.some(({ status }) => status === 'running') ? 2000 : false;
