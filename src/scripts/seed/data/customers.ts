import type { DemoCustomer } from "./types"

type Country = DemoCustomer["address"]["country_code"]

const customer = (
  mailbox: string,
  locale: DemoCustomer["locale"],
  [first_name, last_name]: [string, string],
  phone: string,
  place: [street: string, city: string, country: Country, postal: string]
): DemoCustomer => ({
  email: `${mailbox}@example.com`,
  first_name,
  last_name,
  phone,
  locale,
  address: {
    first_name,
    last_name,
    address_1: place[0],
    city: place[1],
    country_code: place[2],
    postal_code: place[3],
    phone,
  },
})

/** The customers of the demo: Saudi, Kuwaiti and Indian. */
export const demoCustomers: DemoCustomer[] = [
  customer("sara.qahtani", "ar-SA", ["سارة", "القحطاني"], "+966501234501", [
    "شارع العليا العام، حي العليا",
    "الرياض",
    "sa",
    "12211",
  ]),
  customer("faisal.otaibi", "ar-SA", ["فيصل", "العتيبي"], "+966501234502", [
    "طريق الملك عبدالعزيز، حي السليمانية",
    "الرياض",
    "sa",
    "12243",
  ]),
  customer("james.carter", "en-US", ["James", "Carter"], "+966501234503", [
    "Prince Turki Street, Al Wurud",
    "Riyadh",
    "sa",
    "12215",
  ]),
  customer("nouf.enezi", "ar-SA", ["نوف", "العنزي"], "+96550123404", [
    "شارع سالم المبارك، قطعة 4",
    "السالمية",
    "kw",
    "22004",
  ]),
  customer("yousef.mutairi", "ar-SA", ["يوسف", "المطيري"], "+96550123405", [
    "شارع تونس، قطعة 6",
    "حولي",
    "kw",
    "32006",
  ]),
  customer("priya.nair", "en-US", ["Priya", "Nair"], "+96550123406", [
    "Block 10, Hamad Al Mubarak Street",
    "Salmiya",
    "kw",
    "22010",
  ]),
  customer("arjun.mehta", "en-US", ["Arjun", "Mehta"], "+919812345607", [
    "14 Hill Road, Bandra West",
    "Mumbai",
    "in",
    "400050",
  ]),
  customer("fatima.sheikh", "en-US", ["Fatima", "Sheikh"], "+919812345608", [
    "22 Banjara Hills, Road No. 3",
    "Hyderabad",
    "in",
    "500034",
  ]),
]
