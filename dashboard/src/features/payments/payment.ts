export const methods = ['upi', 'cash', 'card', 'bank_transfer', 'cheque'] as const;
