import { Heading, Text } from "@medusajs/ui"
import { STAGES, type Statistic } from "../../lib/delivery-statistics"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** Where the minutes go, as bars beside each other. */
export function Stages({ total }: { total: Statistic }) {
  const text = useText()
  const format = useFormat()
  const longest = Math.max(...STAGES.map((stage) => total.minutes[stage] ?? 0))
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2">{text("deliveryStatistics.stages.title")}</Heading>
      <dl className="flex flex-col gap-y-2">
        {STAGES.map((stage) => {
          const minutes = total.minutes[stage]
          const share = longest ? ((minutes ?? 0) / longest) * 100 : 0
          return (
            <div key={stage} className="flex items-center gap-x-3">
              <dt className="w-44 shrink-0">
                <Text size="small" className="text-ui-fg-subtle">
                  {text(`deliveryStatistics.stages.${stage}`)}
                </Text>
              </dt>
              <dd className="flex flex-1 items-center gap-x-2">
                <span
                  aria-hidden
                  className="bg-ui-tag-blue-icon h-2 rounded-full"
                  style={{ width: `${share * 0.8}%` }}
                />
                <Text size="small">
                  {minutes === null ? "–" : format.number(minutes)}
                </Text>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
