/** Money taken before the work. */
export const en = {
  advances: {
    title: 'Advances',
    none: 'No advance taken.',
    take: 'Take an advance',
    taken: 'Advance of {{amount}} taken, receipt voucher {{number}}',
    left: '{{amount}} left',
    applied: '{{amount}} for {{number}}',
    refunded: '{{amount}} paid back, {{number}}',
    refund: 'Pay back',
    refundTitle: 'Pay back the advance',
    notArrived:
      '{{amount}} of {{number}} did not reach the customer ({{reason}}). It is their credit until you pay it anew.',
    refundAgain: 'Pay anew',
    refundAgainText:
      '{{amount}} did not reach the customer ({{reason}}). Try the card again, or pay it another way; the voucher stays the same.',
    voucher: 'Voucher',
    for: 'What is it for?',
    services: 'Work, also with parts',
    goods: 'Parts alone',
    goodsText: 'The tax on goods is due with the invoice.',
    taxRate: 'Tax rate',
    taxRateText: 'The tax is contained in the amount. Leave 18% where the rate is not certain yet.',
    description: 'Description',
    descriptionHint: 'Such as Engine overhaul',
    jobText: 'It pays the invoice of this job by itself when you issue that.',
    customerText: 'Set it against an invoice of this customer on the invoice’s page.',
    isLeft: '{{amount}} of advance {{number}} is left.',
    used: 'The advance is set against this invoice',
  },
};
