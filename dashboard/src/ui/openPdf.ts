/** Shows a document in a new tab. The tab opens at once, as browsers allow one only in answer to a click. */
export async function openPdf(load: () => Promise<Blob>): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const address = URL.createObjectURL(await load());
    if (tab) tab.location.href = address;
    else window.location.href = address;
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
