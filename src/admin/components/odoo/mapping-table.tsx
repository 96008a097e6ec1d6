import { Select, Text, toast } from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { useLocale } from "../../lib/locale"
import {
  useSetMapping,
  type MappingChoice,
  type OdooMapping,
} from "../../lib/odoo"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

type Choice = { id: string; name: string }

/** Records of Odoo, each with what it is in the store. */
export function MappingTable(props: {
  column: string
  mappings: OdooMapping[]
  choices: Choice[]
}) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow>
        <HeadCell className="w-1/2">{text("odoo.mapping.external")}</HeadCell>
        <HeadCell>{props.column}</HeadCell>
      </HeadRow>
      <tbody>
        {props.mappings.map((mapping) => (
          <MappingRow
            key={mapping.external_id}
            mapping={mapping}
            choices={props.choices}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

/** No id of the store looks like these. */
const BY_SETTINGS = "-settings"
const LEFT_OUT = "-none"
const EVERYBODY = "-everybody"

function MappingRow(props: { mapping: OdooMapping; choices: Choice[] }) {
  const { mapping, choices } = props
  const text = useText()
  const { dir } = useLocale()
  const save = useSetMapping()
  const isList = mapping.type === "price_list"
  const choose = (value: string) =>
    save.mutate(
      { mapping, choice: choiceOf(value) },
      {
        onSuccess: () => toast.success(text("odoo.mapping.saved")),
        onError: (error) => toast.error(messageOf(error)),
      }
    )
  const options = [
    {
      id: BY_SETTINGS,
      name: text(isList ? "odoo.mapping.ownGroup" : "odoo.mapping.bySettings"),
    },
    { id: LEFT_OUT, name: text("odoo.mapping.none") },
    ...(isList
      ? [{ id: EVERYBODY, name: text("odoo.mapping.everybody") }]
      : []),
    ...choices,
  ]
  const settled =
    !isList && choices.find(({ id }) => id === mapping.entity_id)?.name
  return (
    <Row>
      <Cell>
        <Text size="small" className="text-ui-fg-base">
          <bdi>{mapping.name}</bdi>
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          <bdi>
            {[mapping.external_id, mapping.currency_code?.toUpperCase()]
              .filter(Boolean)
              .join(" · ")}
          </bdi>
        </Text>
      </Cell>
      <Cell>
        {mapping.usable ? (
          <div className="flex max-w-md flex-wrap items-center gap-3">
            <div className="w-64">
              <Select
                size="small"
                dir={dir}
                disabled={save.isPending}
                value={valueOf(mapping)}
                onValueChange={choose}
              >
                <Select.Trigger aria-label={mapping.name}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {options.map(({ id, name }) => (
                    <Select.Item key={id} value={id}>
                      <bdi>{name}</bdi>
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
            {mapping.source === "settings" && (
              <Text size="small" className="text-ui-fg-muted">
                <bdi>{settled || text("odoo.mapping.none")}</bdi>
              </Text>
            )}
          </div>
        ) : (
          <Text size="small" className="text-ui-fg-muted">
            {text("odoo.mapping.otherCurrency")}
          </Text>
        )}
      </Cell>
    </Row>
  )
}

function valueOf({ source, active, entity_id }: OdooMapping): string {
  if (source === "settings") {
    return BY_SETTINGS
  }
  return active ? (entity_id ?? EVERYBODY) : LEFT_OUT
}

function choiceOf(value: string): MappingChoice | undefined {
  switch (value) {
    case BY_SETTINGS:
      return undefined
    case LEFT_OUT:
      return { entity_id: null, active: false }
    case EVERYBODY:
      return { entity_id: null, active: true }
    default:
      return { entity_id: value, active: true }
  }
}
