import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { ComboEditor } from "../../components/combos/combo-editor"
import { CombosTable } from "../../components/combos/combos-table"
import { CombosToolbar } from "../../components/combos/toolbar"
import { useComboActions } from "../../components/combos/use-combo-actions"
import { PageFrame } from "../../components/shared/page-frame"
import { PagedList } from "../../components/shared/paged-list"
import { useFilledPage } from "../../components/shared/pages"
import { COMBOS_PAGE, useCombos, type ComboFilter } from "../../lib/combos"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useLocale } from "../../lib/locale"
import { useSettled } from "../../lib/settled"
import { useText } from "../../lib/text"

hideMenuEntryWithout("combos", "/combos")

/** Combo deals: list, create, edit, duplicate, publish, delete. */
const CombosPage = () => {
  const text = useText()
  const { locale } = useLocale()
  const [filter, setFilter] = useState<ComboFilter>({ search: "", page: 0 })
  const [edited, setEdited] = useState<{ id?: string }>()
  const search = useSettled(filter.search)
  const combos = useCombos({ ...filter, search }, locale, featureOn("combos"))
  const actions = useComboActions()
  useFilledPage(combos, COMBOS_PAGE, filter.page, (page) =>
    setFilter({ ...filter, page })
  )
  return (
    <PageFrame
      title={text("combos.title")}
      hint={text("combos.hint")}
      feature="combos"
      query={combos}
      action={
        <Button
          size="small"
          variant="secondary"
          className="shrink-0"
          onClick={() => setEdited({})}
        >
          {text("combos.create")}
        </Button>
      }
      toolbar={<CombosToolbar filter={filter} onChange={setFilter} />}
      drawer={
        edited && (
          <ComboEditor id={edited.id} onClose={() => setEdited(undefined)} />
        )
      }
    >
      {({ combos: shown, count }) => (
        <PagedList
          count={count}
          size={COMBOS_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={
            search.trim() || filter.status
              ? { title: text("combos.noMatch") }
              : { title: text("combos.empty"), hint: text("combos.emptyHint") }
          }
        >
          <CombosTable
            {...actions}
            combos={shown}
            onEdit={({ id }) => setEdited({ id })}
          />
        </PagedList>
      )}
    </PageFrame>
  )
}

export default CombosPage

export const config = defineRouteConfig({
  label: "combos.title",
  nested: "/products",
  translationNs: "saptmarkets",
  rank: 20,
})
