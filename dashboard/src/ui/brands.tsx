import { createLucideIcon } from 'lucide-react';

export const GoogleIcon = createLucideIcon('google', [
  ['path', { d: 'M20.5 12a8.5 8.5 0 1 1-2.7-6.2M20.5 12H12', key: 'letter' }],
]);

export const WhatsappIcon = createLucideIcon('whatsapp', [
  ['path', { d: 'm3.5 20.5 1.4-4.3a8.6 8.6 0 1 1 3 3z', key: 'bubble' }],
  [
    'path',
    {
      d: 'M9 8.2c0 3.8 3 6.8 6.8 6.8l.5-2-2.1-1-.9.9a4.7 4.7 0 0 1-2.2-2.2l.9-.9-1-2.1z',
      key: 'receiver',
    },
  ],
]);
