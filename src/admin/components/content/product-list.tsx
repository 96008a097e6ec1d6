import { XMark } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useProducts } from "../../lib/catalogue"
import { isolated } from "../../lib/format"
import { useSettled } from "../../lib/settled"
import { useText } from "../../lib/text"
import { Field } from "../shared/field"
import { SearchField } from "../shared/search-field"
import { OrderedList } from "./ordered-list"

/** Products of a list of the merchant's own, in his order. */
export function ProductList(props: {
  ids: string[]
  error?: string
  onChange: (ids: string[]) => void
}) {
  const { ids, error, onChange } = props
  const text = useText()
  const [typed, setTyped] = useState("")
  const search = useSettled(typed)
  const found = useProducts({ search })
  const chosen = useProducts({ ids })
  const titles = new Map(chosen.data?.map(({ id, title }) => [id, title]))
  const offered = (found.data ?? []).filter(({ id }) => !ids.includes(id))
  return (
    <Field label={text("content.section.products")} error={error}>
      {() => (
        <div className="flex flex-col gap-y-2">
          <SearchField
            label={text("content.section.findProduct")}
            value={typed}
            onChange={setTyped}
          />
          {search.trim() && found.data && (
            <ul className="bg-ui-bg-base shadow-elevation-flyout max-h-60 overflow-y-auto rounded-lg p-1">
              {offered.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="hover:bg-ui-bg-base-hover txt-small w-full rounded-md px-2 py-1.5 text-start"
                    onClick={() => {
                      setTyped("")
                      onChange([...ids, id])
                    }}
                  >
                    <bdi>{title}</bdi>
                  </button>
                </li>
              ))}
              {!offered.length && (
                <Text size="small" className="text-ui-fg-muted px-2 py-1.5">
                  {text("content.section.noneFound")}
                </Text>
              )}
            </ul>
          )}
          <OrderedList
            items={ids.map((id) => ({ id, title: titles.get(id) ?? id }))}
            titleOf={({ title }) => title}
            onOrder={onChange}
          >
            {({ id, title }) => (
              <div className="flex items-center justify-between gap-x-2">
                <Text size="small" className="truncate">
                  <bdi>{title}</bdi>
                </Text>
                <IconButton
                  type="button"
                  size="2xsmall"
                  variant="transparent"
                  aria-label={text("content.section.remove", {
                    name: isolated(title),
                  })}
                  onClick={() => onChange(ids.filter((one) => one !== id))}
                >
                  <XMark />
                </IconButton>
              </div>
            )}
          </OrderedList>
        </div>
      )}
    </Field>
  )
}
