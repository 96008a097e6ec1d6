import { Alert, Button, FocusModal, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import {
  useSaveZone,
  type AdminBranch,
  type AdminZone,
} from "../../lib/delivery-zones"
import { hasFailed, noFailure } from "../../lib/errors"
import { useArabicLocale } from "../../lib/locale"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { Section } from "../combos/section"
import { AreaFields } from "./area-fields"
import { TariffFields } from "./tariff-fields"
import { TermsFields } from "./terms-fields"
import {
  emptyZoneForm,
  zoneFailure,
  zoneFormOf,
  zoneProblems,
  zoneRequest,
  type ZoneForm,
} from "./zone-form"
import { ZoneNameFields } from "./zone-name-fields"

type ZoneEditorProps = {
  /** Absent: a new one of the first branch. */
  zone?: AdminZone
  zones: AdminZone[]
  branches: AdminBranch[]
  onClose: () => void
}

/** Creates or edits a delivery zone; it is open as long as it is drawn. */
export function ZoneEditor(props: ZoneEditorProps) {
  const { zone, zones, branches, onClose } = props
  const text = useText()
  const arabic = useArabicLocale()
  const currencies = useStoreSettings().currencies.map(({ code }) => code)
  const saving = useSaveZone()
  const [form, setForm] = useState(() =>
    zone
      ? zoneFormOf(zone, arabic, currencies)
      : emptyZoneForm(branches[0]?.location_id ?? "", currencies)
  )
  const [failure, setFailure] = useState(noFailure)
  const set = (change: Partial<ZoneForm>) => {
    setForm({ ...form, ...change })
    setFailure(noFailure)
  }
  const branch = branches.find(
    ({ location_id }) => location_id === form.locationId
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    const fields = zoneProblems(form, text)
    const general = Object.keys(fields).length
      ? [text("deliveryZones.form.lookBelow")]
      : []
    setFailure({ general, fields })
    if (general.length) {
      return
    }
    saving.mutate(zoneRequest(form, arabic, zone), {
      onSuccess: () => {
        toast.success(text("deliveryZones.saved", { name: form.name }))
        onClose()
      },
      onError: (error) => setFailure(zoneFailure(error)),
    })
  }
  const part = { form, errors: failure.fields, onChange: set }
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content
        aria-describedby={undefined}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <form
          noValidate
          onSubmit={save}
          className="flex flex-1 flex-col overflow-hidden"
        >
          <FocusModal.Header>
            <div className="flex w-full items-center justify-between gap-x-2">
              <FocusModal.Title className="txt-compact-small-plus">
                {text(zone ? "deliveryZones.edit" : "deliveryZones.create")}
              </FocusModal.Title>
              <Button size="small" type="submit" isLoading={saving.isPending}>
                {text("common.save")}
              </Button>
            </div>
          </FocusModal.Header>
          <FocusModal.Body className="flex-1 overflow-y-auto">
            <div className="mx-auto flex max-w-4xl flex-col gap-y-10 px-6 py-8">
              {hasFailed(failure) && (
                <Alert variant="error">
                  {failure.general.map((problem) => (
                    <p key={problem} dir="auto">
                      {problem}
                    </p>
                  ))}
                </Alert>
              )}
              <ZoneNameFields {...part} branches={branches} isNew={!zone} />
              {branch && (
                <Section
                  title={text("deliveryZones.form.area")}
                  hint={text("deliveryZones.form.areaHint")}
                >
                  <AreaFields
                    {...part}
                    branch={branch}
                    others={zones.filter(
                      (other) =>
                        other.id !== zone?.id &&
                        other.location_id === branch.location_id
                    )}
                  />
                </Section>
              )}
              <TariffFields
                tariffs={form.tariffs}
                errors={failure.fields}
                onChange={(tariffs) => set({ tariffs })}
              />
              <TermsFields {...part} />
            </div>
          </FocusModal.Body>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
