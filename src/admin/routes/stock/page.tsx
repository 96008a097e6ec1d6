import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { PageFrame } from "../../components/shared/page-frame"
import { PagedList } from "../../components/shared/paged-list"
import { useFilledPage } from "../../components/shared/pages"
import { CountDrawer } from "../../components/stock/count-drawer"
import { LevelsTable } from "../../components/stock/levels-table"
import { ThresholdsDrawer } from "../../components/stock/thresholds-drawer"
import { StockToolbar } from "../../components/stock/toolbar"
import type { TextKey } from "../../i18n/texts"
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
  useFilledPage(levels, STOCK_PAGE, filter.page, (page) =>
    setFilter({ ...filter, page })
  )
  const close = () => setOpen(undefined)
  return (
    <PageFrame
      title={text("stock.title")}
      hint={text("stock.hint")}
      feature="stock"
      query={levels}
      toolbar={<StockToolbar filter={filter} onChange={setFilter} />}
      drawer={open && drawerOf(open)}
    >
      {({ stock_levels, count }) => (
        <PagedList
          count={count}
          size={STOCK_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={{ title: text(emptyText(filter)) }}
        >
          <LevelsTable
            levels={stock_levels}
            onCount={(level) => setOpen({ drawer: "count", level })}
            onThresholds={(level) => setOpen({ drawer: "thresholds", level })}
          />
        </PagedList>
      )}
    </PageFrame>
  )

  function drawerOf({ drawer, level }: Open) {
    const Drawer = drawer === "count" ? CountDrawer : ThresholdsDrawer
    return <Drawer level={level} onClose={close} />
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
