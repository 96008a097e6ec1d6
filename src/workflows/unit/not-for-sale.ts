/**
 * SKU of the inventory item that has no stock anywhere. Medusa's variants have
 * no status: a variant that also needs this item is listed, cannot be bought,
 * and its old orders still ship and return.
 */
export const NOT_FOR_SALE_SKU = "SAPTMARKETS-NOT-FOR-SALE"
