import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { directionOf } from "../../lib/direction"
import { useContentLocales } from "../../lib/content"
import { useLanguageName } from "../../lib/locale"
import { useText } from "../../lib/text"
import { Loaded, type Waiting } from "../shared/loaded"
import { RowMenu } from "../shared/row-menu"
import type { LanguageTexts } from "./language-fields"

/** A section on the page of a product or a category. */
export function FactsSection<Data>(props: {
  testId: string
  query: Waiting<Data>
  onEdit: () => void
  children: (data: Data) => ReactNode
}) {
  const { testId, query, onEdit } = props
  const text = useText()
  return (
    <Container className="divide-y p-0" data-testid={testId}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{text("content.facts")}</Heading>
        {query.data !== undefined && (
          <RowMenu
            actions={[
              {
                icon: <PencilSquare />,
                label: text("common.edit"),
                onClick: onEdit,
              },
            ]}
          />
        )}
      </div>
      <Loaded query={query}>{props.children}</Loaded>
    </Container>
  )
}

/** What something is, and its value at the end. */
export function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className="text-ui-fg-subtle txt-compact-small grid grid-cols-2 items-start gap-x-4 px-6 py-4">
      <Text size="small" weight="plus" leading="compact">
        {props.label}
      </Text>
      <div className="flex min-w-0 flex-col gap-y-2">{props.children}</div>
    </div>
  )
}

/** Something that is said in each language, the language above it. */
export function InEachLanguage(props: {
  children: (locale: string, index: number) => ReactNode
}) {
  const languageName = useLanguageName()
  return useContentLocales().map((locale, index) => (
    <div key={locale} className="flex flex-col gap-y-1">
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        {languageName(locale)}
      </Text>
      {props.children(locale, index)}
    </div>
  ))
}

/** A text in each language; a dash where none is written. */
export function TextsFact(props: {
  label: string
  name: string
  texts: LanguageTexts
}) {
  const { label, name, texts } = props
  return (
    <Fact label={label}>
      <InEachLanguage>
        {(locale, index) => {
          const own = index === 0 ? texts.base : texts.others[locale]
          return own?.[name]?.trim() ? (
            <bdi
              lang={locale}
              dir={directionOf(locale)}
              className="max-w-full self-start break-words"
            >
              {own[name]}
            </bdi>
          ) : (
            <span>—</span>
          )
        }}
      </InEachLanguage>
    </Fact>
  )
}
