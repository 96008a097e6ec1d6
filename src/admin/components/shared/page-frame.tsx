import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Feature } from "../../../options"
import { isNotThere } from "../../lib/errors"
import { featureOn } from "../../lib/features"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { Loaded, type Waiting } from "./loaded"
import { EmptyState } from "./states"

type PageFrameProps<Data> = {
  title: string
  hint: string
  feature: Feature
  query: Waiting<Data>
  /** At the end of the heading, once there is something to act on. */
  action?: ReactNode
  /** Between heading and list. */
  toolbar?: ReactNode
  /** The list. */
  children: (data: Data) => ReactNode
  /** What is open above the page. */
  drawer?: ReactNode
}

/** A page of the admin: heading, filters, a list that loads, a drawer. */
export function PageFrame<Data>(props: PageFrameProps<Data>) {
  const { title, hint, feature, query, action, toolbar, drawer } = props
  const isOn = featureOn(feature) && !isNotThere(query.error)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div>
          <Heading>{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        {isOn && action}
      </div>
      {isOn ? (
        <>
          {toolbar}
          <Loaded query={query}>{props.children}</Loaded>
        </>
      ) : (
        <FeatureOff feature={feature} />
      )}
      {drawer}
    </Container>
  )
}

/** Instead of what a feature shows, while it is switched off. */
export function FeatureOff({ feature }: { feature: Feature }) {
  const text = useText()
  return (
    <EmptyState
      title={text("common.featureOff")}
      hint={text("common.featureOffHint", {
        option: isolated(`features.${feature}`),
      })}
    />
  )
}
