import { Alert, Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useText } from "../../lib/text"

type FormDrawerProps = {
  title: string
  description?: string
  /** Messages that belong to no field. */
  problems: string[]
  saving: boolean
  /** What saving does, where it is not saving. */
  saveText?: string
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A form that slides in from the side; it is open as long as it is drawn. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, description, problems, saving, children } = props
  const text = useText()
  const save = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    props.onSave()
  }
  return (
    <Drawer open onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content
        aria-describedby={undefined}
        onInteractOutside={(event) => saving && event.preventDefault()}
      >
        <form
          noValidate
          onSubmit={save}
          className="flex flex-1 flex-col overflow-hidden"
        >
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            {description && (
              <Drawer.Description className="text-ui-fg-subtle txt-small">
                {description}
              </Drawer.Description>
            )}
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            {problems.length > 0 && (
              <Alert variant="error">
                {problems.map((problem) => (
                  <p key={problem} dir="auto">
                    {problem}
                  </p>
                ))}
              </Alert>
            )}
            {children}
          </Drawer.Body>
          <Drawer.Footer className="gap-x-2 space-x-0">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" disabled={saving}>
                {text("common.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={saving}>
              {props.saveText ?? text("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
