import { Text } from "@medusajs/ui"
import { isolated, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { ProductUnits, Stock } from "../../lib/types"
import { combinationKey, combinationName } from "./model"

/** What every branch holds, in the product's basic unit. */
export function StockSummary({ answer }: { answer: ProductUnits }) {
  const text = useText()
  const symbol = answer.basic_unit?.symbol ?? ""
  const counted = answer.combinations.filter((one) => one.inventory_item_id)
  if (!counted.length) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {counted.map(({ options, stock }) => (
        <div key={combinationKey(options)} className="flex flex-col gap-y-2">
          <Text size="small" weight="plus" leading="compact">
            {answer.combinations.length > 1
              ? text("product.stock.combination", {
                  combination: combinationName(options),
                })
              : text("product.stock.title")}
          </Text>
          {stock.length ? (
            <ul className="grid gap-2 sm:grid-cols-2">
              {stock.map((level) => (
                <Level key={level.location_id} level={level} symbol={symbol} />
              ))}
            </ul>
          ) : (
            <Text size="small" className="text-ui-fg-muted">
              {text("product.stock.none")}
            </Text>
          )}
        </div>
      ))}
    </div>
  )
}

function Level({ level, symbol }: { level: Stock; symbol: string }) {
  const text = useText()
  const format = useFormat()
  const amount = (value: number) =>
    isolated(`${format.number(value)} ${symbol}`)
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col rounded-lg px-3 py-2">
      <Text size="xsmall" className="text-ui-fg-muted">
        <bdi>{level.location_name}</bdi>
      </Text>
      <Text size="small" weight="plus" className="text-ui-fg-base">
        {text("product.stock.available", { amount: amount(level.available) })}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {text("product.stock.detail", {
          stocked: amount(level.stocked),
          reserved: amount(level.reserved),
        })}
      </Text>
    </li>
  )
}
