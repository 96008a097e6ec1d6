import { Heading, Text } from "@medusajs/ui"
import { useCourierCash, type CourierCash } from "../../lib/cash"
import { isolated, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { ViewDrawer } from "../shared/view-drawer"
import { AdjustForm } from "./adjust-form"

type LedgerDrawerProps = {
  courier: { id: string; name: string }
  onClose: () => void
}

/** What a courier holds, every entry of it, and adjustments. */
export function LedgerDrawer({ courier, onClose }: LedgerDrawerProps) {
  const text = useText()
  const cash = useCourierCash(courier.id)
  return (
    <ViewDrawer
      title={text("cash.ledger.title", { name: isolated(courier.name) })}
      query={cash}
      onClose={onClose}
    >
      {({ cash: { balances, entries } }) => (
        <>
          <Balances balances={balances} />
          <Entries entries={entries} />
          <AdjustForm
            courierId={courier.id}
            currency={balances[0]?.currency_code}
          />
        </>
      )}
    </ViewDrawer>
  )
}

function Balances({ balances }: Pick<CourierCash["cash"], "balances">) {
  const text = useText()
  const format = useFormat()
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{text("cash.ledger.balance")}</Heading>
      {balances.map(({ currency_code, amount, requested }) => (
        <div key={currency_code} className="flex items-baseline gap-x-3">
          <Text size="large" weight="plus">
            <bdi>{format.money(amount, currency_code)}</bdi>
          </Text>
          {requested > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {text("cash.ledger.waiting", {
                amount: isolated(format.money(requested, currency_code)),
              })}
            </Text>
          )}
        </div>
      ))}
      {!balances.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {text("cash.ledger.none")}
        </Text>
      )}
    </section>
  )
}

function Entries({ entries }: Pick<CourierCash["cash"], "entries">) {
  const text = useText()
  const format = useFormat()
  return (
    <ul className="divide-y">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="flex items-start justify-between gap-x-4 py-2"
        >
          <div className="min-w-0">
            <Text size="small" weight="plus">
              {text(`cash.kind.${entry.kind}`)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {[
                format.dateTime(entry.occurred_at),
                entry.display_id &&
                  text("cash.ledger.order", {
                    number: isolated(String(entry.display_id)),
                  }),
                entry.note && isolated(entry.note),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </div>
          <Text size="small" className="whitespace-nowrap">
            <bdi>{format.money(entry.amount, entry.currency_code)}</bdi>
          </Text>
        </li>
      ))}
    </ul>
  )
}
