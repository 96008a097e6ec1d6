import { clx, Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { LocaleSummary } from "../../lib/translation-texts"
import { useModelName } from "./model-name"

/** A bar for all texts and one for each kind of record; a bar filters. */
export function Progress(props: {
  summary: LocaleSummary
  chosen: string | undefined
  onChoose: (reference: string | undefined) => void
}) {
  const { summary, chosen, onChoose } = props
  const text = useText()
  const nameOf = useModelName()
  return (
    <div className="grid gap-3 px-6 py-4 sm:grid-cols-2 lg:grid-cols-3">
      <Bar
        name={text("languages.all")}
        counts={summary}
        isChosen={!chosen}
        onChoose={() => onChoose(undefined)}
      />
      {summary.models.map((model) => (
        <Bar
          key={model.reference}
          name={nameOf(model.reference)}
          counts={model}
          isChosen={chosen === model.reference}
          onChoose={() => onChoose(model.reference)}
        />
      ))}
    </div>
  )
}

function Bar(props: {
  name: string
  counts: { texts: number; translated: number }
  isChosen: boolean
  onChoose: () => void
}) {
  const { name, counts, isChosen, onChoose } = props
  const text = useText()
  const format = useFormat()
  const share = counts.texts ? (counts.translated / counts.texts) * 100 : 100
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={clx(
        "bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-3 text-start outline-none",
        "hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus",
        isChosen && "shadow-borders-interactive-with-active"
      )}
    >
      <span className="flex w-full items-baseline justify-between gap-x-2">
        <Text as="span" size="small" weight="plus">
          {name}
        </Text>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          <bdi>{format.percent(Math.floor(share))}</bdi>
        </Text>
      </span>
      <span
        role="progressbar"
        aria-label={name}
        aria-valuenow={Math.floor(share)}
        aria-valuemin={0}
        aria-valuemax={100}
        className="bg-ui-bg-subtle-pressed h-1.5 w-full overflow-hidden rounded-full"
      >
        <span
          className={clx(
            "block h-full rounded-full",
            share === 100 ? "bg-ui-tag-green-icon" : "bg-ui-tag-blue-icon"
          )}
          style={{ width: `${share}%` }}
        />
      </span>
      <Text as="span" size="xsmall" className="text-ui-fg-muted">
        {text("languages.progress", {
          translated: format.number(counts.translated),
          texts: format.number(counts.texts),
        })}
      </Text>
    </button>
  )
}
