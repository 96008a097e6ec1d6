import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  FulfillmentOption,
  Logger,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import type { MethodAddress } from "../../queries/delivery/pricing/asked-point"
import { loadCartGoods } from "../../queries/delivery/pricing/cart-goods"
import { priceMethod } from "../../queries/delivery/pricing/price-method"
import { storeQuote } from "../../queries/delivery/pricing/quotes"
import { suiteOptions } from "../../suite-options"
import { DELIVERY_KEY } from "../../workflows/delivery/delivery-point"

type Dependencies = { __pg_connection__: Knex; logger: Logger }

type Context = {
  id: string
  locale?: string | null
  shipping_address?: MethodAddress | null
  from_location?: { id?: string } | null
}

/**
 * The shop's own couriers as a fulfilment provider: a calculated shipping
 * option that is priced from the customer's point. The data of the shipping
 * method may hold `quote_id`, or `latitude`, `longitude` and `accuracy`, and a
 * `note` to the courier.
 */
export default class LocalDeliveryProvider extends AbstractFulfillmentProviderService {
  static override identifier = "local-delivery"

  constructor(private readonly dependencies: Dependencies) {
    super()
  }

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [
      { id: "local-delivery", name: "Local delivery" },
      { id: "local-delivery-return", name: "Return", is_return: true },
    ]
  }

  override async validateOption(): Promise<boolean> {
    return true
  }

  override async canCalculate(): Promise<boolean> {
    return true
  }

  /**
   * No price where it cannot be delivered: the core then leaves the method
   * out, or takes it off the cart. An error here would leave a new address
   * with the old price.
   */
  override async calculatePrice(
    _option: CalculateShippingOptionPriceDTO["optionData"],
    data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"]
  ): Promise<CalculatedShippingOptionPrice> {
    const price = await this.price(data, context as unknown as Context)
    const amount = price?.problem === undefined ? price?.amount : undefined
    return {
      calculated_amount: (amount === undefined
        ? undefined
        : Number(amount)) as number,
      is_calculated_price_tax_inclusive: price?.tax_inclusive ?? false,
    }
  }

  /**
   * What the method keeps of the delivery. A fresh price is written down as a
   * quote, so that it is honoured while the customer pays.
   * @throws SuiteError 400 that says why nothing can be delivered
   */
  override async validateFulfillmentData(
    _option: Record<string, unknown>,
    data: Record<string, unknown>,
    context: ValidateFulfillmentDataContext
  ): Promise<Record<string, unknown>> {
    const cart = context as unknown as Context
    const price = await this.price(data, cart)
    if (!price || price.problem) {
      throw new SuiteError(
        "not_allowed",
        price?.problem.code ?? "delivery_nowhere",
        price?.problem.params,
        [],
        languageOf(cart.locale)
      )
    }
    const { point, offer, goods, at } = price
    const { latitude, longitude } = point
    if (!offer || latitude === null || longitude === null) {
      return { [DELIVERY_KEY]: point }
    }
    const quote = await storeQuote(this.dependencies.__pg_connection__, {
      ...goods,
      latitude,
      longitude,
      accuracy: point.accuracy,
      cash: point.cash,
      offer,
      at,
      minutes: suiteOptions().delivery.quoteMinutes,
    })
    return { [DELIVERY_KEY]: { ...point, quote_id: quote.id } }
  }

  private async price(
    data: Record<string, unknown> | undefined,
    { id, shipping_address: address, from_location }: Context
  ) {
    const knex = this.dependencies.__pg_connection__
    const options = suiteOptions().delivery
    const goods = await loadCartGoods(knex, id, options.weightUnit)
    const locationId = from_location?.id
    if (!goods || !locationId) {
      return null
    }
    const at = new Date()
    const price = await priceMethod(
      knex,
      options,
      { goods, locationId, data, address, at },
      (error) => this.dependencies.logger.warn(`routing: ${String(error)}`)
    )
    return { ...price, goods, at, tax_inclusive: goods.tax_inclusive }
  }

  /** Nothing goes out: the delivery is made where the order is accepted. */
  override async createFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}
