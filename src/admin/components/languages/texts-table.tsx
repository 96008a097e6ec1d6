import { Badge, Text, Textarea } from "@medusajs/ui"
import { directionOf } from "../../lib/direction"
import { isolated, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { TranslationText } from "../../lib/translation-texts"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { useFieldName, useModelName } from "./model-name"

/** What was typed, by the place of the text. */
export type Drafts = Readonly<Record<string, string>>

export const placeOf = (row: TranslationText): string =>
  `${row.reference} ${row.reference_id} ${row.field}`

type TextsTableProps = {
  texts: TranslationText[]
  /** The language that is written. */
  locale: string
  localeName: string
  drafts: Drafts
  /** Messages by place. */
  errors: Readonly<Record<string, string>>
  onType: (row: TranslationText, typed: string) => void
}

/** Texts and their translations side by side, each written its own way. */
export function TextsTable(props: TextsTableProps) {
  const text = useText()
  return (
    <DataTable className="table-fixed">
      <HeadRow>
        <HeadCell className="w-[18%]">
          {text("languages.column.field")}
        </HeadCell>
        <HeadCell className="w-[32%]">{text("languages.column.text")}</HeadCell>
        <HeadCell>{props.localeName}</HeadCell>
        <HeadCell className="w-[12%] text-end">
          {text("languages.column.sold")}
        </HeadCell>
      </HeadRow>
      <tbody>
        {props.texts.map((row) => (
          <TextRow key={placeOf(row)} {...props} row={row} />
        ))}
      </tbody>
    </DataTable>
  )
}

function TextRow(props: TextsTableProps & { row: TranslationText }) {
  const { row, locale, drafts, errors, onType } = props
  const text = useText()
  const format = useFormat()
  const modelName = useModelName()
  const fieldName = useFieldName()
  const value = drafts[placeOf(row)] ?? row.translation ?? ""
  const error = errors[placeOf(row)]
  return (
    <Row>
      <Cell className="align-top">
        <div className="flex flex-col items-start gap-y-1">
          <Badge size="2xsmall">{modelName(row.reference)}</Badge>
          <Text size="small">{fieldName(row.field)}</Text>
        </div>
      </Cell>
      <Cell className="align-top">
        <Text
          size="small"
          dir="auto"
          className="text-ui-fg-base line-clamp-4 whitespace-pre-line break-words text-start"
        >
          {row.text}
        </Text>
        {row.of && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {text("languages.of", { name: isolated(row.of) })}
          </Text>
        )}
      </Cell>
      <Cell className="align-top">
        <Textarea
          dir={directionOf(locale)}
          lang={locale}
          rows={rowsFor(row.text)}
          className="min-h-0"
          aria-label={text("languages.translationOf", {
            text: isolated(row.text.slice(0, 80)),
          })}
          aria-invalid={Boolean(error)}
          value={value}
          onChange={(event) => onType(row, event.target.value)}
        />
        {error && (
          <Text size="xsmall" className="text-ui-fg-error" dir="auto">
            {error}
          </Text>
        )}
      </Cell>
      <Cell className="align-top text-end tabular-nums">
        {format.number(row.sold)}
      </Cell>
    </Row>
  )
}

/** A line for a name, some for a description. */
function rowsFor(text: string): number {
  return Math.min(6, Math.max(1, Math.ceil(text.length / 60)))
}
