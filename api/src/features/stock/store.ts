import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Movement = components['schemas']['StockMovement'];

/** Never changed or deleted. Quantities in thousandths, values in minor units; what went out is negative. */
export type StockMovementDocument = TenantDocument &
  Pick<Movement, 'item' | 'kind' | 'reason' | 'quantity' | 'value' | 'onHand' | 'document' | 'notes' | 'by'>;

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1 };

export const stockMovementsCollection = defineTenantCollection<StockMovementDocument>('stockMovements', {
  appendOnly: true,
  indexes: [{ key: { _id: -1 } }, { key: { 'item.id': 1, _id: -1 } }],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'item', 'kind', 'quantity', 'value', 'onHand'],
      properties: { quantity: whole, value: whole, onHand: whole, version: { enum: [1] } },
    },
  },
});
