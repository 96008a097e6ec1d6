import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useCallback, useState } from "react"
import { FileButtons } from "../../components/languages/file-buttons"
import { Progress } from "../../components/languages/progress"
import { TextsEditor } from "../../components/languages/texts-editor"
import { TextsToolbar } from "../../components/languages/toolbar"
import { PageFrame } from "../../components/shared/page-frame"
import { SelectField } from "../../components/shared/select-field"
import { EmptyState } from "../../components/shared/states"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { isolated } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useSettled } from "../../lib/settled"
import { useText } from "../../lib/text"
import { useTextsSummary, type TextsFilter } from "../../lib/translation-texts"

hideMenuEntryWithout("translations", "/languages")

const START = { locale: "", missing: true, search: "", page: 0 }

/** What is not translated, as bars and as a list that is written in place. */
const LanguagesPage = () => {
  const text = useText()
  const { locale: own } = useLocale()
  const summary = useTextsSummary(featureOn("translations"))
  const [filter, setFilter] = useState<TextsFilter>(START)
  const search = useSettled(filter.search)
  const change = useCallback(
    (part: Partial<TextsFilter>) =>
      setFilter((before) => ({ ...before, page: 0, ...part })),
    []
  )
  const turn = useCallback((page: number) => change({ page }), [change])
  const names = new Intl.DisplayNames(own, { type: "language" })
  const locales = summary.data?.locales ?? []
  const shown =
    locales.find(({ locale_code }) => locale_code === filter.locale) ??
    locales[0]
  const asked = { ...filter, search, locale: shown?.locale_code ?? "" }
  return (
    <PageFrame
      title={text("languages.title")}
      hint={text("languages.hint")}
      feature="translations"
      query={summary}
      action={shown && <FileButtons filter={asked} />}
    >
      {body}
    </PageFrame>
  )

  function body() {
    if (!shown) {
      return (
        <EmptyState
          title={text("languages.oneLanguage")}
          hint={text("languages.oneLanguageHint", {
            option: isolated("locales"),
          })}
        />
      )
    }
    return (
      <>
        {locales.length > 1 && (
          <div className="w-60 px-6 py-4">
            <SelectField
              label={text("languages.language")}
              value={shown.locale_code}
              options={locales.map(({ locale_code }) => ({
                value: locale_code,
                label: names.of(locale_code) ?? locale_code,
              }))}
              onChange={(locale) => change({ locale })}
            />
          </div>
        )}
        <Progress
          summary={shown}
          chosen={filter.reference}
          onChoose={(reference) => change({ reference })}
        />
        <TextsToolbar
          filter={filter}
          references={shown.models.map(({ reference }) => reference)}
          onChange={change}
        />
        <TextsEditor
          // What was typed belongs to one language.
          key={shown.locale_code}
          filter={asked}
          localeName={names.of(shown.locale_code) ?? shown.locale_code}
          onPage={turn}
        />
      </>
    )
  }
}

export default LanguagesPage

export const config = defineRouteConfig({
  label: "languages.title",
  nested: "/products",
  translationNs: "saptmarkets",
  rank: 30,
})
