import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { FeatureOff } from "../../components/shared/page-frame"
import { lastPage, Pages } from "../../components/shared/pages"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../components/shared/states"
import { CountDrawer } from "../../components/stock/count-drawer"
import { LevelsTable } from "../../components/stock/levels-table"
import { ThresholdsDrawer } from "../../components/stock/thresholds-drawer"
import { StockToolbar } from "../../components/stock/toolbar"
import type { TextKey } from "../../i18n/texts"
import { ApiError } from "../../lib/client"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useLocale } from "../../lib/locale"
import { useSettled } from "../../lib/settled"
import {
  STOCK_PAGE,
  useStockLevels,
  type StockFilter,
  type StockLevel,
} from "../../lib/stock"
import { useText } from "../../lib/text"

hideMenuEntryWithout("stock", "/stock")

type Open = { drawer: "count" | "thresholds"; level: StockLevel }

/** Stock by branch in basic units: counting, thresholds, what is low. */
const StockPage = () => {
  const text = useText()
  const { locale } = useLocale()
  const [filter, setFilter] = useState<StockFilter>({
    low: false,
    search: "",
    page: 0,
  })
  const [open, setOpen] = useState<Open>()
  const search = useSettled(filter.search)
  const levels = useStockLevels(
    { ...filter, search },
    locale,
    featureOn("stock")
  )
  const last = lastPage(levels.data?.count ?? 0, STOCK_PAGE)
  // What was booked may have emptied the page that is looked at.
  useEffect(() => {
    if (levels.data && !levels.isPlaceholderData && filter.page > last) {
      setFilter({ ...filter, page: last })
    }
  }, [levels.data, levels.isPlaceholderData, filter, last])
  const close = () => setOpen(undefined)
  const isOff =
    !featureOn("stock") ||
    (levels.error instanceof ApiError && levels.error.status === 404)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text("stock.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("stock.hint")}
        </Text>
      </div>
      {isOff ? (
        <FeatureOff feature="stock" />
      ) : (
        <>
          <StockToolbar filter={filter} onChange={setFilter} />
          {list()}
        </>
      )}
      {open?.drawer === "count" && (
        <CountDrawer level={open.level} onClose={close} />
      )}
      {open?.drawer === "thresholds" && (
        <ThresholdsDrawer level={open.level} onClose={close} />
      )}
    </Container>
  )

  function list() {
    if (levels.error) {
      return (
        <ErrorState
          error={levels.error}
          onRetry={() => void levels.refetch()}
        />
      )
    }
    if (!levels.data) {
      return <LoadingState />
    }
    if (!levels.data.stock_levels.length) {
      return <EmptyState title={text(emptyText(filter))} />
    }
    return (
      <>
        <LevelsTable
          levels={levels.data.stock_levels}
          onCount={(level) => setOpen({ drawer: "count", level })}
          onThresholds={(level) => setOpen({ drawer: "thresholds", level })}
        />
        <Pages
          page={filter.page}
          count={levels.data.count}
          size={STOCK_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}

export default StockPage

function emptyText({ search, low, location }: StockFilter): TextKey {
  if (search.trim()) {
    return "stock.noMatch"
  }
  if (low) {
    return "stock.noneLow"
  }
  return location ? "stock.noneHere" : "stock.empty"
}

export const config = defineRouteConfig({
  label: "stock.title",
  nested: "/inventory",
  translationNs: "saptmarkets",
  rank: 10,
})
