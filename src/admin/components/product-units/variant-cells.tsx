import { Badge, Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import type { AdminProductUnit } from "../../lib/types"
import { Cell } from "../shared/table"

/** What belongs to one variant: codes, prices, label prices, stock. */
export function VariantCells({ variant }: { variant: AdminProductUnit }) {
  return (
    <>
      <Cell>
        <Codes variant={variant} />
      </Cell>
      <Cell>
        <Prices variant={variant} />
      </Cell>
      <Cell>
        <LabelPrices variant={variant} />
      </Cell>
      <Cell>
        <InStock available={variant.available_quantity} />
      </Cell>
    </>
  )
}

function Codes({ variant }: { variant: AdminProductUnit }) {
  const codes = [variant.sku, variant.barcode].filter(Boolean)
  if (!codes.length) {
    return <span className="text-ui-fg-muted">—</span>
  }
  return (
    <div className="flex flex-col items-start">
      {codes.map((code) => (
        <bdi
          key={code}
          dir="ltr"
          className="whitespace-nowrap font-mono text-xs"
        >
          {code}
        </bdi>
      ))}
    </div>
  )
}

function Prices({ variant }: { variant: AdminProductUnit }) {
  const amounts = useInStoreOrder(variant.prices)
  return (
    <Amounts
      amounts={amounts.map(({ currency_code, amount }) => ({
        currency_code,
        amount,
      }))}
    />
  )
}

function LabelPrices({ variant }: { variant: AdminProductUnit }) {
  const amounts = useInStoreOrder(variant.reference_prices)
  return (
    <Amounts
      amounts={amounts.map(({ currency_code, amount, unit_symbol }) => ({
        currency_code,
        amount,
        per: unit_symbol,
      }))}
    />
  )
}

type Amount = { currency_code: string; amount: number; per?: string }

function Amounts({ amounts }: { amounts: Amount[] }) {
  const format = useFormat()
  if (!amounts.length) {
    return <span className="text-ui-fg-muted">—</span>
  }
  return (
    <div className="flex flex-col items-start">
      {amounts.map(({ currency_code, amount, per }) => (
        <span key={currency_code} className="whitespace-nowrap">
          <bdi>{format.money(amount, currency_code)}</bdi>
          {per && (
            <span className="text-ui-fg-muted">
              {" / "}
              <bdi>{per}</bdi>
            </span>
          )}
        </span>
      ))}
    </div>
  )
}

/** Amounts in the order of the store's currencies, the default one first. */
function useInStoreOrder<T extends { currency_code: string }>(
  amounts: readonly T[]
): T[] {
  const { currencies } = useStoreSettings()
  const place = (amount: T) => {
    const at = currencies.findIndex(({ code }) => code === amount.currency_code)
    return at < 0 ? currencies.length : at
  }
  return [...amounts].sort((a, b) => place(a) - place(b))
}

function InStock({ available }: { available: number | null }) {
  const text = useText()
  const format = useFormat()
  if (available === null) {
    return (
      <span className="text-ui-fg-muted whitespace-nowrap">
        {text("product.notCounted")}
      </span>
    )
  }
  if (available <= 0) {
    return (
      <Badge size="2xsmall" color="red" className="whitespace-nowrap">
        {text("product.outOfStock")}
      </Badge>
    )
  }
  return (
    <Text as="span" size="small" weight="plus" className="text-ui-fg-base">
      {format.number(available)}
    </Text>
  )
}
