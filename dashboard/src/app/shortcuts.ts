/** After G, as in “go to”. */
export const placeKeys = [
  { key: 'T', to: '/', label: 'today' },
  { key: 'J', to: '/jobs', label: 'jobs' },
  { key: 'C', to: '/customers', label: 'customers' },
  { key: 'V', to: '/vehicles', label: 'vehicles' },
  { key: 'E', to: '/estimates', label: 'estimates' },
  { key: 'I', to: '/invoices', label: 'invoices' },
  { key: 'P', to: '/payments', label: 'payments' },
] as const;

/** Macs have a key of their own for it. */
export const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
