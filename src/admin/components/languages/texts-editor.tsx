import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { ApiError } from "../../lib/client"
import { messageOf } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import {
  TEXTS_PAGE,
  useSaveTexts,
  useTexts,
  type TextsFilter,
  type TranslationText,
} from "../../lib/translation-texts"
import { Pages, useFilledPage } from "../shared/pages"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { placeOf, TextsTable } from "./texts-table"

type Draft = { row: TranslationText; typed: string }

/** The chosen texts, written in place; what was typed outlives a page. */
export function TextsEditor(props: {
  filter: TextsFilter
  localeName: string
  onPage: (page: number) => void
}) {
  const { filter, localeName, onPage } = props
  const text = useText()
  const format = useFormat()
  const texts = useTexts(filter)
  const saving = useSaveTexts()
  const [drafts, setDrafts] = useState<Record<string, Draft>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  useFilledPage(texts, TEXTS_PAGE, filter.page, onPage)

  if (texts.error) {
    return (
      <ErrorState error={texts.error} onRetry={() => void texts.refetch()} />
    )
  }
  if (!texts.data) {
    return <LoadingState />
  }
  const changed = Object.values(drafts)
  const discard = () => {
    setDrafts({})
    setErrors({})
  }
  return (
    <>
      {texts.data.texts.length ? (
        <TextsTable
          texts={texts.data.texts}
          locale={filter.locale}
          localeName={localeName}
          drafts={Object.fromEntries(
            Object.entries(drafts).map(([place, { typed }]) => [place, typed])
          )}
          errors={errors}
          onType={type}
        />
      ) : (
        <EmptyState
          title={text(
            filter.search.trim() || !filter.missing
              ? "languages.noMatch"
              : "languages.complete"
          )}
        />
      )}
      {changed.length > 0 && (
        <div className="bg-ui-bg-base border-ui-border-base sticky bottom-0 flex justify-end gap-x-2 border-t px-6 py-3">
          <Button size="small" variant="secondary" onClick={discard}>
            {text("languages.discard")}
          </Button>
          <Button size="small" isLoading={saving.isPending} onClick={save}>
            {text("languages.save", { count: format.number(changed.length) })}
          </Button>
        </div>
      )}
      {texts.data.texts.length > 0 && (
        <Pages
          page={filter.page}
          count={texts.data.count}
          size={TEXTS_PAGE}
          onChange={onPage}
        />
      )}
    </>
  )

  function type(row: TranslationText, typed: string) {
    const { [placeOf(row)]: _old, ...others } = drafts
    const isChanged = typed.trim() !== (row.translation ?? "")
    setDrafts(
      isChanged ? { ...others, [placeOf(row)]: { row, typed } } : others
    )
  }

  function save() {
    const body = {
      locale_code: filter.locale,
      texts: changed.map(({ row, typed }) => ({
        reference: row.reference,
        reference_id: row.reference_id,
        field: row.field,
        translation: typed.trim(),
      })),
    }
    saving.mutate(body, {
      onSuccess: ({ saved }) => {
        toast.success(text("languages.saved", { count: format.number(saved) }))
        discard()
      },
      onError: (error) => {
        const problems = error instanceof ApiError ? error.problems : []
        setErrors(
          Object.fromEntries(
            problems.flatMap(({ field, message }) => {
              const draft = changed[Number(field.split(".")[1])]
              return draft ? [[placeOf(draft.row), message]] : []
            })
          )
        )
        toast.error(text("common.notSaved"), { description: messageOf(error) })
      },
    })
  }
}
