import { Button, Drawer, Text } from "@medusajs/ui"
import type { Problem } from "../../lib/client"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

/** Why a file was not imported: every wrong cell by row and column. */
export function ImportProblems(props: {
  problems: Problem[]
  onClose: () => void
}) {
  const { problems, onClose } = props
  const text = useText()
  const format = useFormat()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{text("languages.notImported")}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {text("languages.notImportedHint", {
              count: format.number(problems.length),
            })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <DataTable>
            <HeadRow>
              <HeadCell>{text("languages.row")}</HeadCell>
              <HeadCell>{text("languages.cell")}</HeadCell>
              <HeadCell>{text("languages.problem")}</HeadCell>
            </HeadRow>
            <tbody>
              {problems.map((problem, index) => {
                const [, row, column] = problem.field.split(".")
                return (
                  <Row key={index}>
                    <Cell>{row && format.number(Number(row))}</Cell>
                    <Cell>
                      <bdi dir="ltr">{column}</bdi>
                    </Cell>
                    <Cell>
                      <Text size="small" dir="auto">
                        {problem.message}
                      </Text>
                    </Cell>
                  </Row>
                )
              })}
            </tbody>
          </DataTable>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {text("languages.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
