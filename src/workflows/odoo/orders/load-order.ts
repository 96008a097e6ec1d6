import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MathBN,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { readLineUnit } from "../../unit/line-unit"

export type Address = {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  phone: string | null
}

/** A line as it was paid, in decimal text. */
export type PaidLine = {
  id: string
  title: string
  variant_id: string | null
  quantity: string
  /** Of the product's basic unit in one, as it was when it was ordered. */
  conversion: string | null
  total: string
  tax_total: string
  /** Sum of the rates in percent. */
  rate: string
}

/** An order of the store as Odoo is to have it. */
export type PaidOrder = {
  id: string
  display_id: number
  status: string
  email: string | null
  customer_id: string | null
  currency_code: string
  created_at: Date
  payment_status: string
  total: string
  sales_channel_id: string | null
  shipping_address: Address | null
  lines: PaidLine[]
  shipping: PaidLine[]
}

const FIELDS = [
  "id",
  "display_id",
  "status",
  "email",
  "customer_id",
  "currency_code",
  "created_at",
  "payment_status",
  "total",
  "sales_channel_id",
  "shipping_address.*",
  "items.*",
  "items.total",
  "items.tax_total",
  "items.tax_lines.rate",
  "shipping_methods.*",
  "shipping_methods.total",
  "shipping_methods.tax_total",
  "shipping_methods.tax_lines.rate",
]

type Priced = {
  id: string
  title?: string
  name?: string
  variant_id?: string | null
  quantity?: unknown
  total: unknown
  tax_total: unknown
  tax_lines?: { rate: unknown }[] | null
  metadata?: Record<string, unknown> | null
}

/** @throws SuiteError `not_found` */
export async function loadPaidOrder(
  container: MedusaContainer,
  id: string
): Promise<PaidOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id },
  })
  const order = data[0] as unknown as
    | (Omit<PaidOrder, "lines" | "shipping" | "total"> & {
        total: unknown
        items: Priced[] | null
        shipping_methods: Priced[] | null
      })
    | undefined
  if (!order) {
    throw new SuiteError("not_found", "not_found", { entity: "Order", id })
  }
  const { items, shipping_methods, total, ...head } = order
  return {
    ...head,
    created_at: new Date(head.created_at),
    total: textOf(total),
    lines: (items ?? [])
      .map(paidLine)
      .filter(({ quantity }) => quantity !== "0"),
    shipping: (shipping_methods ?? []).map(paidLine),
  }
}

function paidLine(line: Priced): PaidLine {
  const rates = (line.tax_lines ?? []).map(({ rate }) => textOf(rate))
  return {
    id: line.id,
    title: line.title ?? line.name ?? "",
    variant_id: line.variant_id ?? null,
    quantity: line.quantity === undefined ? "1" : textOf(line.quantity),
    conversion: readLineUnit(line)?.conversion.toString() ?? null,
    total: textOf(line.total),
    tax_total: textOf(line.tax_total),
    rate: MathBN.sum(0, ...rates).toFixed(),
  }
}

function textOf(value: unknown): string {
  const number = value instanceof BigNumber ? value.numeric : value
  return MathBN.convert((number ?? 0) as number).toFixed()
}
