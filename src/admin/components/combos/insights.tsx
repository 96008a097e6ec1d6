import { Alert, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import {
  useComboPreview,
  type ComboFigure,
  type ComboInsights,
} from "../../lib/combos"
import { messageOf } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useSettled } from "../../lib/settled"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { previewOf } from "./form-request"
import type { ComboForm } from "./form-state"

/** Price, margin, availability and warnings, while the combo is edited. */
export function Insights({ form }: { form: ComboForm }) {
  const text = useText()
  const { locale } = useLocale()
  const { currencies } = useStoreSettings()
  const body = previewOf(form, currencies)
  const settled = useSettled(body && JSON.stringify(body), 500)
  const preview = useComboPreview(settled, locale)
  const shown = preview.error ? undefined : preview.data
  return (
    <div className="flex flex-col gap-y-5" data-testid="combo-insights">
      <div>
        <Heading level="h2">{text("combos.insights.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("combos.insights.hint")}
        </Text>
      </div>
      {preview.error && (
        <Alert variant="error">{messageOf(preview.error)}</Alert>
      )}
      {shown ? (
        <Shown insights={shown} isOld={preview.isFetching} />
      ) : (
        !preview.error && (
          <Text size="small" className="text-ui-fg-muted">
            {text(
              preview.isFetching ? "common.loading" : "combos.insights.wait"
            )}
          </Text>
        )
      )}
    </div>
  )
}

function Shown(props: { insights: ComboInsights; isOld: boolean }) {
  const { insights, isOld } = props
  const text = useText()
  const format = useFormat()
  return (
    <div
      className={isOld ? "flex flex-col gap-y-5 opacity-60" : "contents"}
      aria-busy={isOld}
    >
      {insights.warnings.length > 0 && (
        <Alert variant="warning">
          <Text size="small" weight="plus">
            {text("combos.insights.warnings")}
          </Text>
          {insights.warnings.map(({ code, currency_code, message }) => (
            <p key={`${code}-${currency_code}-${message}`}>{message}</p>
          ))}
        </Alert>
      )}
      {insights.figures.map((figure) => (
        <Figure key={figure.currency_code} figure={figure} />
      ))}
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus">
          {text("combos.insights.availability")}
        </Text>
        <dl className="flex flex-col gap-y-1">
          {insights.availability.map((channel) => (
            <Line
              key={channel.sales_channel_id}
              label={<bdi>{channel.sales_channel_name}</bdi>}
            >
              {channel.available_quantity === null
                ? text("combos.insights.uncounted")
                : format.number(channel.available_quantity)}
            </Line>
          ))}
        </dl>
      </div>
    </div>
  )
}

function Figure({ figure }: { figure: ComboFigure }) {
  const text = useText()
  const format = useFormat()
  const { price, separate_price, saving, cost, margin } = figure
  const money = (amount: number | null) =>
    amount === null ? (
      <span className="text-ui-fg-muted">
        {text("combos.insights.unknown")}
      </span>
    ) : (
      format.money(amount, figure.currency_code)
    )
  const share = (amount: number | null, of: number | null) =>
    amount !== null && of ? ` (${format.percent((amount / of) * 100)})` : ""
  return (
    <section
      className="bg-ui-bg-base shadow-elevation-card-rest rounded-lg p-3"
      data-testid={`figure-${figure.currency_code}`}
    >
      <Text size="xsmall" weight="plus" className="text-ui-fg-muted mb-2">
        <bdi dir="ltr">{figure.currency_code.toUpperCase()}</bdi>
      </Text>
      <dl className="flex flex-col gap-y-1">
        <Line label={text("combos.insights.price")} isStrong>
          {price === null ? text("combos.unpriced") : money(price)}
        </Line>
        <Line label={text("combos.insights.separate")}>
          {money(separate_price)}
        </Line>
        <Line label={text("combos.insights.saving")}>
          {money(saving)}
          {share(saving, separate_price)}
        </Line>
        <Line label={text("combos.insights.cost")}>{money(cost)}</Line>
        <Line label={text("combos.insights.margin")}>
          {money(margin)}
          {share(margin, price)}
        </Line>
      </dl>
    </section>
  )
}

function Line(props: {
  label: ReactNode
  isStrong?: boolean
  children: ReactNode
}) {
  const { label, isStrong, children } = props
  return (
    <div className="txt-small flex items-baseline justify-between gap-x-3">
      <dt className="text-ui-fg-subtle">{label}</dt>
      <dd
        className={
          isStrong ? "text-ui-fg-base txt-small-plus" : "text-ui-fg-base"
        }
      >
        {children}
      </dd>
    </div>
  )
}
