import { Text } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { messageOf } from "../../lib/errors"
import { useSettled } from "../../lib/settled"
import { useText } from "../../lib/text"
import { useVariantSearch, type FoundVariant } from "../../lib/variants"
import { SearchField } from "../shared/search-field"
import { Thumbnail } from "./thumbnail"

type VariantSearchProps = {
  /** Variants that are in the slot already. */
  taken: string[]
  onChoose: (variant: FoundVariant) => void
}

/** Inside such an element Escape closes something smaller than the editor. */
export const OWN_ESCAPE = "data-own-escape"

/** Finds a variant by title, SKU or barcode and adds it to a slot. */
export function VariantSearch({ taken, onChoose }: VariantSearchProps) {
  const text = useText()
  const listId = useId()
  const [typed, setTyped] = useState("")
  const settled = useSettled(typed)
  const found = useVariantSearch(settled)
  const isOpen = typed.trim().length > 0
  const choose = (variant: FoundVariant) => {
    setTyped("")
    onChoose(variant)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter would send the form.
    if (event.key === "Enter") {
      event.preventDefault()
      const first = found.data?.find(({ id }) => !taken.includes(id))
      if (first && settled === typed && !found.isFetching) {
        choose(first)
      }
    } else if (event.key === "Escape" && isOpen) {
      setTyped("")
    }
  }
  return (
    <div
      className="flex flex-col gap-y-2"
      {...(isOpen && { [OWN_ESCAPE]: true })}
      onKeyDown={onKeyDown}
    >
      <SearchField
        label={text("combos.slot.find")}
        autoComplete="off"
        value={typed}
        aria-controls={listId}
        onChange={setTyped}
      />
      {isOpen && (
        <div
          id={listId}
          className="bg-ui-bg-base shadow-elevation-flyout max-h-72 overflow-y-auto rounded-lg p-1"
        >
          {results()}
        </div>
      )}
    </div>
  )

  function results() {
    if (found.error) {
      return <Note>{messageOf(found.error)}</Note>
    }
    if (settled !== typed || found.isFetching || !found.data) {
      return <Note>{text("combos.slot.finding")}</Note>
    }
    if (!found.data.length) {
      return <Note>{text("combos.slot.noneFound")}</Note>
    }
    return (
      <ul>
        {found.data.map((variant) => (
          <li key={variant.id}>
            <Result
              variant={variant}
              isTaken={taken.includes(variant.id)}
              onChoose={() => choose(variant)}
            />
          </li>
        ))}
      </ul>
    )
  }
}

function Note({ children }: { children: string }) {
  return (
    <Text size="small" className="text-ui-fg-muted px-2 py-1.5" role="status">
      {children}
    </Text>
  )
}

function Result(props: {
  variant: FoundVariant
  isTaken: boolean
  onChoose: () => void
}) {
  const { variant, isTaken, onChoose } = props
  const text = useText()
  return (
    <button
      type="button"
      disabled={isTaken}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover disabled:text-ui-fg-disabled txt-small flex w-full items-center gap-x-3 rounded-md px-2 py-1.5 text-start outline-none"
      onClick={onChoose}
    >
      <Thumbnail src={variant.product.thumbnail} />
      <span className="min-w-0 flex-1 truncate">
        <bdi>{variant.product.title}</bdi>
        {variant.title && (
          <span className="text-ui-fg-subtle">
            {" · "}
            <bdi>{variant.title}</bdi>
          </span>
        )}
      </span>
      <span className="text-ui-fg-muted txt-compact-xsmall shrink-0">
        {isTaken ? (
          text("combos.slot.chosen")
        ) : (
          <bdi dir="ltr">{variant.sku}</bdi>
        )}
      </span>
    </button>
  )
}
