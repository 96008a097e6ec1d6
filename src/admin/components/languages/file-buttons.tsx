import { Button, toast } from "@medusajs/ui"
import { useRef, useState, type ChangeEvent } from "react"
import { ApiError, type Problem } from "../../lib/client"
import { messageOf } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import {
  exportTexts,
  useImportTexts,
  type TextsFilter,
} from "../../lib/translation-texts"
import { ImportProblems } from "./import-problems"

/** A translator's file goes out and comes back; a wrong one writes nothing. */
export function FileButtons({ filter }: { filter: TextsFilter }) {
  const text = useText()
  const format = useFormat()
  const picker = useRef<HTMLInputElement>(null)
  const importing = useImportTexts()
  const [problems, setProblems] = useState<Problem[]>()

  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file may be chosen again once it is mended.
    event.target.value = ""
    if (!file) {
      return
    }
    importing.mutate(
      { locale: filter.locale, file },
      {
        onSuccess: ({ import: { created, updated, unchanged } }) =>
          toast.success(
            text("languages.imported", {
              created: format.number(created),
              updated: format.number(updated),
              unchanged: format.number(unchanged),
            })
          ),
        onError: (error) =>
          error instanceof ApiError && error.problems.length
            ? setProblems(error.problems)
            : toast.error(text("languages.notImported"), {
                description: messageOf(error),
              }),
      }
    )
  }
  return (
    <div className="flex shrink-0 gap-x-2">
      <Button
        size="small"
        variant="secondary"
        onClick={() =>
          exportTexts(filter).catch((error: unknown) =>
            toast.error(text("common.notLoaded"), {
              description: messageOf(error),
            })
          )
        }
      >
        {text("languages.export")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={importing.isPending}
        onClick={() => picker.current?.click()}
      >
        {text("languages.import")}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={text("languages.import")}
        onChange={send}
      />
      {problems && (
        <ImportProblems
          problems={problems}
          onClose={() => setProblems(undefined)}
        />
      )}
    </div>
  )
}
