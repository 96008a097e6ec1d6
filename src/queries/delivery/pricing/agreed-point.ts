import type { DeliveryPoint } from "../../../workflows/delivery/delivery-point"
import type { AskedPoint } from "./asked-point"

/** What the shipping method is to keep. */
export function keep(
  { point, accuracy, source, note, cash }: AskedPoint,
  location_id: string,
  agreed: Pick<DeliveryPoint, "zone_id" | "quote_id" | "promised_minutes">
): DeliveryPoint {
  return {
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    accuracy,
    source,
    location_id,
    note,
    cash,
    ...agreed,
  }
}
