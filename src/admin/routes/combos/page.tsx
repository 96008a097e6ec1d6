import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { ComboEditor } from "../../components/combos/combo-editor"
import { CombosTable } from "../../components/combos/combos-table"
import { CombosToolbar } from "../../components/combos/toolbar"
import { useComboActions } from "../../components/combos/use-combo-actions"
import { FeatureOff } from "../../components/shared/page-frame"
import { lastPage, Pages } from "../../components/shared/pages"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../components/shared/states"
import { ApiError } from "../../lib/client"
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
  const last = lastPage(combos.data?.count ?? 0, COMBOS_PAGE)
  // What was deleted may have emptied the page that is looked at.
  useEffect(() => {
    if (combos.data && !combos.isPlaceholderData && filter.page > last) {
      setFilter({ ...filter, page: last })
    }
  }, [combos.data, combos.isPlaceholderData, filter, last])
  const isOff =
    !featureOn("combos") ||
    (combos.error instanceof ApiError && combos.error.status === 404)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{text("combos.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("combos.hint")}
          </Text>
        </div>
        {!isOff && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited({})}
          >
            {text("combos.create")}
          </Button>
        )}
      </div>
      {isOff ? (
        <FeatureOff feature="combos" />
      ) : (
        <>
          <CombosToolbar filter={filter} onChange={setFilter} />
          {list()}
        </>
      )}
      {edited && (
        <ComboEditor id={edited.id} onClose={() => setEdited(undefined)} />
      )}
    </Container>
  )

  function list() {
    if (combos.error) {
      return (
        <ErrorState
          error={combos.error}
          onRetry={() => void combos.refetch()}
        />
      )
    }
    if (!combos.data) {
      return <LoadingState />
    }
    if (!combos.data.combos.length) {
      return search.trim() || filter.status ? (
        <EmptyState title={text("combos.noMatch")} />
      ) : (
        <EmptyState
          title={text("combos.empty")}
          hint={text("combos.emptyHint")}
        />
      )
    }
    return (
      <>
        <CombosTable
          {...actions}
          combos={combos.data.combos}
          onEdit={({ id }) => setEdited({ id })}
        />
        <Pages
          page={filter.page}
          count={combos.data.count}
          size={COMBOS_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}

export default CombosPage

export const config = defineRouteConfig({
  label: "combos.title",
  nested: "/products",
  translationNs: "saptmarkets",
  rank: 20,
})
