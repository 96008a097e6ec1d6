import { Label } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../lib/text"
import type { TextsFilter } from "../../lib/translation-texts"
import { FilterSelect } from "../shared/filter-select"
import { SearchField } from "../shared/search-field"
import { DirectedSwitch } from "../shared/switch"
import { useModelName } from "./model-name"

/** Which texts are looked at. */
export function TextsToolbar(props: {
  filter: TextsFilter
  references: string[]
  onChange: (change: Partial<TextsFilter>) => void
}) {
  const { filter, references, onChange } = props
  const text = useText()
  const nameOf = useModelName()
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-52">
        <FilterSelect
          label={text("languages.models")}
          all={text("languages.allModels")}
          options={references.map((value) => ({ value, label: nameOf(value) }))}
          value={filter.reference}
          onChange={(reference) => onChange({ reference })}
        />
      </div>
      <div className="flex items-center gap-x-2">
        <DirectedSwitch
          id={id}
          checked={filter.missing}
          onCheckedChange={(missing) => onChange({ missing })}
        />
        <Label htmlFor={id} size="small">
          {text("languages.missingOnly")}
        </Label>
      </div>
      <div className="ms-auto w-full sm:w-72">
        <SearchField
          label={text("languages.search")}
          value={filter.search}
          onChange={(search) => onChange({ search })}
        />
      </div>
    </div>
  )
}
