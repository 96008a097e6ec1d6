import {
  Alert,
  Button,
  Container,
  Heading,
  StatusBadge,
  Text,
} from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useConnectionTest, type OdooStatus } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { ConnectionReport } from "./connection-report"

const COLORS = { resting: "grey", ready: "green", unreachable: "red" } as const

/** With which Odoo the store is connected, and whether it answers. */
export function Connection({ status }: { status: OdooStatus }) {
  const text = useText()
  const test = useConnectionTest()
  const on = (value: boolean) =>
    text(value ? "odoo.connection.on" : "odoo.connection.off")
  const facts = [
    [text("odoo.connection.address"), status.url],
    [text("odoo.connection.database"), status.database],
    [text("odoo.connection.user"), status.username],
    [text("odoo.connection.transport"), status.transport],
    [text("odoo.connection.schedule"), on(status.schedule)],
    [text("odoo.connection.webhook"), on(status.webhook)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{text("odoo.connection.title")}</Heading>
          <StatusBadge
            color={COLORS[status.state]}
            className="whitespace-nowrap px-0 pe-1"
          >
            {text(`odoo.connection.state.${status.state}`)}
          </StatusBadge>
        </div>
        {status.configured && (
          <Button
            size="small"
            variant="secondary"
            isLoading={test.isPending}
            onClick={() => test.mutate()}
          >
            {text("odoo.connection.test")}
          </Button>
        )}
      </div>
      {status.missing.length > 0 && (
        <div className="px-6 py-4">
          <Alert variant="warning">
            {text("odoo.connection.missing", {
              names: isolated(status.missing.join(", ")),
            })}
          </Alert>
        </div>
      )}
      {status.configured && (
        <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-3 xl:grid-cols-6">
          {facts.map(([label, value]) => (
            <div key={label} className="min-w-0">
              <dt className="txt-compact-xsmall text-ui-fg-muted">{label}</dt>
              <dd className="txt-compact-small break-words">
                <bdi>{value ?? "—"}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {test.error && (
        <Text size="small" className="text-ui-fg-error px-6 py-4" dir="auto">
          {messageOf(test.error)}
        </Text>
      )}
      {test.data && <ConnectionReport connection={test.data.connection} />}
    </Container>
  )
}
