import { toast } from "@medusajs/ui"
import { useState } from "react"
import { VEHICLE_TYPES } from "../../../modules/delivery/constants"
import {
  useSaveCourier,
  useSaveCourierPhoto,
  type Courier,
} from "../../lib/couriers"
import { noFailure, type FieldErrors } from "../../lib/errors"
import { useBranches } from "../../lib/stock"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { SwitchField } from "../shared/switch"
import {
  failureOf,
  formOf,
  problemsOf,
  toRequest,
  type CourierForm,
} from "./form-state"
import { isFitting, PhotoField, type PhotoChange } from "./photo-field"

/** Creates or edits a courier, and with what he signs in. */
export function CourierDrawer(props: {
  /** Absent: a new one. */
  courier?: Courier
  onClose: () => void
}) {
  const { courier, onClose } = props
  const text = useText()
  const { data: branches } = useBranches()
  const saving = useSaveCourier()
  const photoSaving = useSaveCourierPhoto()
  const [photo, setPhoto] = useState<PhotoChange>()
  // A new one is saved before his photo: tried again, he is not made twice.
  const [savedId, setSavedId] = useState(courier?.id)
  const [form, setForm] = useState(() => formOf(courier))
  const [failure, setFailure] = useState(noFailure)
  const errors = failure.fields
  const set = (change: Partial<CourierForm>) => setForm({ ...form, ...change })

  const save = async () => {
    const fields: FieldErrors = {
      ...problemsOf(form, text, !savedId),
      ...(photo &&
        !isFitting(photo) && { photo: text("couriers.photo.wrong") }),
    }
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    try {
      const { id, first_name: name } = (
        await saving.mutateAsync(toRequest(form, savedId))
      ).courier
      setSavedId(id)
      if (photo !== undefined) {
        await photoSaving.mutateAsync({ id, photo })
      }
      toast.success(
        text(courier ? "couriers.saved" : "couriers.created", { name })
      )
      onClose()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }

  /** A line of the form; what is typed is a name of a person or a code. */
  const line = (
    name: Exclude<keyof CourierForm, "existing" | "vehicle" | "branch">,
    label: string,
    more: Partial<Parameters<typeof TextField>[0]> = {}
  ) => (
    <TextField
      name={name}
      label={label}
      error={errors[name]}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
      {...more}
    />
  )

  return (
    <FormDrawer
      title={text(courier ? "couriers.edit" : "couriers.create")}
      problems={failure.general}
      saving={saving.isPending || photoSaving.isPending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <PhotoField
        courier={courier}
        change={photo}
        error={errors.photo}
        onChange={setPhoto}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {line("firstName", text("couriers.form.firstName"))}
        {line("lastName", text("couriers.form.lastName"))}
      </div>
      {line("email", text("couriers.form.email"), {
        dir: "ltr",
        inputMode: "email",
        hint: text("couriers.form.emailHint"),
      })}
      {!form.existing &&
        line("password", text("couriers.form.password"), {
          dir: "ltr",
          hint: text(
            courier
              ? "couriers.form.passwordKeep"
              : "couriers.form.passwordHint"
          ),
        })}
      {!courier && (
        <SwitchField
          label={text("couriers.form.existing")}
          hint={text("couriers.form.existingHint")}
          checked={form.existing}
          onChange={(existing) => set({ existing, password: "" })}
        />
      )}
      {line("phone", text("couriers.form.phone"), {
        dir: "ltr",
        inputMode: "tel",
      })}
      <SelectField
        label={text("couriers.form.branch")}
        placeholder={text("couriers.form.chooseBranch")}
        error={errors.branch}
        value={form.branch}
        options={(branches ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        onChange={(branch) => set({ branch })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={text("couriers.form.vehicle")}
          value={form.vehicle}
          options={VEHICLE_TYPES.map((vehicle) => ({
            value: vehicle,
            label: text(`couriers.vehicle.${vehicle}`),
          }))}
          onChange={(vehicle) =>
            set({ vehicle: vehicle as CourierForm["vehicle"] })
          }
        />
        {line("plate", text("couriers.form.plate"), {
          optional: text("common.optional"),
        })}
        {line("orders", text("couriers.form.orders"), {
          dir: "ltr",
          inputMode: "numeric",
        })}
        {line("weight", text("couriers.form.weight"), {
          dir: "ltr",
          inputMode: "decimal",
          suffix: text("couriers.form.kilograms"),
          hint: text("couriers.form.weightHint"),
        })}
      </div>
      {line("number", text("couriers.form.number"), {
        optional: text("common.optional"),
      })}
    </FormDrawer>
  )
}
