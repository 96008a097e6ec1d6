/** Id of the provider in the Fulfillment Module. */
export const LOCAL_DELIVERY_PROVIDER = "local-delivery_saptmarkets"
