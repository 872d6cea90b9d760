const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML: content or attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => signs[sign] ?? sign);
}
